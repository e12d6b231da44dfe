using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Bridge;

/// <summary>
/// Runs a user's script block inside a cmdlet: in the scope the cmdlet was called from, as a part of its pipeline. What the block writes goes
/// on at once, object by object; a downstream command that has enough ends the block; a stop stops it; what it throws passes as it is.
/// </summary>
/// <remarks>
/// InvokeCommand.InvokeScript, which streams as well, loses the block's errors where they are redirected (2>&amp;1), as Invoke-Command does.
/// The price of a steppable pipeline: after an early end <c>$?</c> is false, though nothing failed.
/// </remarks>
internal static class ScriptBlockRunner
{
    // A steppable pipeline must be a single command. The outer block is stepped, so that the engine itself runs the user's block whole,
    // its clean block included. "&" gives it a scope of its own: its variables, a credential among them, end with it. No variable is made
    // in between, which would hide one of the user's.
    private const string Command = "param($block, $first, $second) & { & $args[0] $args[1] $args[2] } $block $first $second";

    /// <param name="cmdlet">Whose pipeline it is.</param>
    /// <param name="block">What to run.</param>
    /// <param name="arguments">Makes the block's two arguments.</param>
    /// <param name="last">Runs whichever way the block ends; true when it came to its end. Must not throw unless that is so.</param>
    public static void Run(PSCmdlet cmdlet, ScriptBlock block, Func<(object First, object Second)> arguments, Action<bool> last)
    {
        bool hasEnded = false;
        try
        {
            (object first, object second) = arguments();
            using SteppablePipeline pipeline = Prepare(cmdlet.SessionState, [block, first, second]);
            pipeline.Begin(cmdlet);
            pipeline.End();
            hasEnded = true;
        }
        finally
        {
            last(hasEnded);
        }
    }

    // In Constrained Language the engine reads the command's own variables as nothing, since they could be anything. Full Language holds for the
    // making of that command alone; the user's block runs in the language it was made in.
    private static SteppablePipeline Prepare(SessionState state, object[] arguments)
    {
        PSLanguageMode mode = state.LanguageMode;
        try
        {
            state.LanguageMode = PSLanguageMode.FullLanguage;
            return ScriptBlock.Create(Command).GetSteppablePipeline(CommandOrigin.Internal, arguments);
        }
        finally
        {
            state.LanguageMode = mode;
        }
    }
}
