using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

public abstract partial class ChangeCmdlet
{
    // Verbs that take something away from somebody.
    private static readonly string[] TakingVerbs =
    [
        VerbsCommon.Remove, VerbsLifecycle.Stop, VerbsSecurity.Revoke, VerbsCommon.Reset, VerbsLifecycle.Disable, VerbsLifecycle.Deny, VerbsLifecycle.Unregister,
    ];

    private bool _isAnswered;
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>
    /// Does something about all that a pattern means. Where it is several objects and something is taken away, a person is asked once for all of them,
    /// whatever the impact of the cmdlet, and not again for each.
    /// </summary>
    /// <param name="nouns">The noun in words, for several.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="names">What it means.</param>
    /// <param name="action">What to do about them.</param>
    /// <param name="takesAway">What is done to them, where the verb of the cmdlet does not say that something is taken away; then a single one is asked about as well.</param>
    private protected void ForSeveral(string nouns, string pattern, IReadOnlyCollection<string> names, Action action, string? takesAway = null)
    {
        if (_isAnswered || names.Count < (takesAway is null ? 2 : 1) || !(takesAway is not null || AsksForSeveral()) || IsAnsweredBeforehand())
        {
            action();
            return;
        }

        string what = takesAway ?? MyInvocation.MyCommand.Name;
        string question = $"'{pattern}' means {names.Count} {nouns}: {Resolver.Listed(names)}. {what} all of them{Place(string.Empty)}?";
        if (Ask(pattern, $"{what} {names.Count} {nouns}", () => ShouldContinue(question, what, ref _yesToAll, ref _noToAll)))
        {
            // Who wants to be asked about everything is asked about each as well.
            WithAnswer(!MyInvocation.BoundParameters.ContainsKey("Confirm"), () =>
            {
                action();
                return true;
            });
        }
    }

    private bool WithAnswer(bool isAnswered, Func<bool> work)
    {
        bool before = _isAnswered;
        _isAnswered = isAnswered;
        try
        {
            return work();
        }
        finally
        {
            _isAnswered = before;
        }
    }

    private bool AsksForSeveral() => GetType().GetCustomAttribute<CmdletAttribute>()!.ConfirmImpact == ConfirmImpact.High || TakesAway;

    /// <summary>True where a person is asked before several objects are dealt with. To be overridden where the verb does not say that something is taken away.</summary>
    private protected virtual bool TakesAway => TakingVerbs.Contains(GetType().GetCustomAttribute<CmdletAttribute>()!.VerbName);

    /// <summary>True where a person is shown what would be done before it is done.</summary>
    private protected bool IsLookedAt => IsWhatIf || IsOn("Confirm") == true;

    /// <summary>True where nothing is done, only shown.</summary>
    private protected bool IsWhatIf => IsOn("WhatIf") ?? LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    // -WhatIf shows each; -Confirm:$false and a preference that asks nothing are answers.
    private bool IsAnsweredBeforehand()
    {
        if (IsWhatIf)
        {
            return true;
        }

        return IsOn("Confirm") is { } asks
            ? !asks
            : LanguagePrimitives.TryConvertTo(GetVariableValue("ConfirmPreference"), out ConfirmImpact preference) && preference == ConfirmImpact.None;
    }

    private bool? IsOn(string parameter) =>
        MyInvocation.BoundParameters.TryGetValue(parameter, out object? value) ? LanguagePrimitives.IsTrue(value) : null;
}
