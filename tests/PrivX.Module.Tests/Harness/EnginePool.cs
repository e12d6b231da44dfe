using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Text.RegularExpressions;
using Shell = System.Management.Automation.PowerShell;

namespace PrivX.Module.Tests.Harness;

/// <summary>
/// Runspaces with the module imported, for one test after the other: to make one costs more than most tests. Who gives one back has changed variables
/// at most, which are reset, and sessions, which are forgotten; a runspace in which anything else differs from a new one is not used again.
/// </summary>
internal static partial class EnginePool
{
    // What lies with the thread or the scope, and no list shows.
    private const string Hidden = "[cultureinfo]::CurrentCulture.Name; [cultureinfo]::CurrentUICulture.Name; try { \"$thereIsNone\" } catch { 'strict' }; \"$PWD\"";

    private static readonly ConcurrentBag<Runspace> Free = [];

    private static readonly Lazy<object> SessionTables = new(() => Type.GetType("PrivX.PowerShell.Session.SessionStore, PrivX.PowerShell", throwOnError: true)!
        .GetField("Tables", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!);

    private static string? _new;

    /// <summary>How many runspaces were used again.</summary>
    public static int Reused { get; private set; }

    /// <summary>One that is like new; null where there is none.</summary>
    public static Runspace? TryTake() => Free.TryTake(out Runspace? runspace) ? runspace : null;

    /// <summary>Notes what a new runspace is like, before the first test changes anything in it.</summary>
    public static void Remember(Runspace runspace)
    {
        if (_new is null)
        {
            runspace.ResetRunspaceState();
            _new = Tell(runspace);
            runspace.ResetRunspaceState();
        }
    }

    /// <summary>Does a script change what a reset does not undo and a look does not see?</summary>
    public static bool IsLasting(string script) => Lasting().IsMatch(script);

    /// <summary>Takes a runspace back, for another test or for good.</summary>
    public static void Return(Runspace runspace)
    {
        if (IsLikeNew(runspace))
        {
            Reused++;
            Free.Add(runspace);
        }
        else
        {
            runspace.Dispose();
        }
    }

    /// <summary>Resets a runspace, and tells whether it is like a new one then.</summary>
    public static bool IsLikeNew(Runspace runspace)
    {
        if (runspace.RunspaceStateInfo.State != RunspaceState.Opened || runspace.RunspaceAvailability != RunspaceAvailability.Available)
        {
            return false;
        }

        SessionTables.Value.GetType().GetMethod("Remove", [typeof(Runspace)])!.Invoke(SessionTables.Value, [runspace]);
        runspace.ResetRunspaceState();
        bool isLikeNew = Tell(runspace) == _new;
        runspace.ResetRunspaceState();
        return isLikeNew;
    }

    private static string Tell(Runspace runspace)
    {
        ChildItemCmdletProviderIntrinsics items = runspace.SessionStateProxy.InvokeProvider.ChildItem;
        using Shell shell = Shell.Create(runspace);
        return string.Join(
            '\n',
            shell.AddScript(Hidden, useLocalScope: false).Invoke<string>()
                .Concat(items.Get("function:", false).Select(item => item.BaseObject is FunctionInfo known ? $"{known.Name} {known.Definition}" : item.ToString()))
                .Concat(items.Get("alias:", false).Select(item => item.BaseObject is AliasInfo known ? $"{known.Name} {known.Definition}" : item.ToString()))
                .Concat(items.Get("variable:", false).Select(item => item.BaseObject is PSVariable known ? $"{known.Name} {(known.Value is string or Enum or bool or int ? known.Value : null)}" : item.ToString()))
                .Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"-Module\b|\b[inr]mo\b|using module|ArgumentCompleter|Set-PSDebug|SessionState|Runspace|InvokeCommand", RegexOptions.IgnoreCase)]
    private static partial Regex Lasting();
}
