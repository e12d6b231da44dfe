using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.Settings;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>Changes what is named of the server's settings, and nothing else; says what takes effect only after a restart.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXSetting", DefaultParameterSetName = "Setting", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Setting))]
public sealed class SetPrivXSettingCommand : ChangeCmdlet
{
    // As long as an object may wait for an answer before it is read again.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private SettingInput Input => Gathered<SettingInput>();

    /// <summary>Settings of Get-PrivXSetting with other values. Those whose value was not changed are left alone.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Setting")]
    public Setting[]? InputObject { get; set; }

    /// <summary>Scope: GLOBAL or a service, such as AUTH.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Scope")]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Section")]
    [ArgumentCompleter(typeof(SettingScopeCompleter))]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Scope { get; set; }

    /// <summary>Section inside the scope.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Section")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SettingSectionCompleter))]
    [ReadAs(typeof(string))]
    public string? Section { get; set; }

    /// <summary>Name of the one setting to change, whose value -Value is.</summary>
    [Parameter(ParameterSetName = "Section")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SettingNameCompleter))]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>
    /// With -Name, the value of that setting. Without it, a hashtable or object of names and values; without -Section too, one of sections that
    /// hold such. Values are texts, numbers, booleans, lists, hashtables, or secure strings for secrets.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = "Scope")]
    [Parameter(Mandatory = true, ParameterSetName = "Section")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object? Value { get; set; }

    /// <summary>Write these settings as they are on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        ForEach(InputObject, Input.Add);
        if (Scope is not null)
        {
            Input.Add(SettingInput.ScopeOf(Scope), Section, Name, Value);
        }
    }

    private protected override void Finish()
    {
        foreach ((string scope, IReadOnlyList<WantedSetting> wanted) in Input.Scopes)
        {
            Update(scope, wanted);
        }
    }

    private void Update(string scope, IReadOnlyList<WantedSetting> wanted)
    {
        DateTimeOffset readAt = default;
        RestartRequirement? restart = null;
        Change(
            scope,
            async token =>
            {
                SettingUpdate update = await SettingUpdate.CreateAsync(Client, scope, wanted, token).ConfigureAwait(false);
                update.CheckMasks();
                if (update.Changes.Count > 0 || PassThru)
                {
                    await update.HideSecretsAsync(Client, token).ConfigureAwait(false);
                }

                restart = update.Changes.Count == 0 ? null : await update.TestAsync(Client, token).ConfigureAwait(false);
                readAt = Clock.UtcNow;
                return update;
            },
            update => Confirm(update, restart),
            async (update, token) =>
            {
                if (update.Changes.Count > 0)
                {
                    SettingUpdate current = Clock.UtcNow - readAt > Fresh ? await update.RebaseAsync(Client, token).ConfigureAwait(false) : update;
                    await current.SendAsync(Client, token).ConfigureAwait(false);
                }

                return (update, now: PassThru ? await update.ReadBackAsync(Client, token).ConfigureAwait(false) : []);
            },
            done => Report(done.update, restart, done.now));
    }

    private bool Confirm(SettingUpdate update, RestartRequirement? restart)
    {
        if (update.Masked.Count > 0)
        {
            WriteWarning($"{string.Join(", ", update.Masked)} of {update.Scope}: the value given is a mask; the stored secret stays.");
        }

        if (update.Changes.Count == 0)
        {
            WriteVerbose($"The settings of {update.Scope} are already as wanted; nothing is sent.");
            return PassThru;
        }

        string later = string.Join(", ", Later(update, restart));
        string action = "Set " + string.Join("; ", update.Changes) + (later.Length == 0 ? null : $". Only after a restart: {later}");
        return Confirm($"Settings {update.Scope}", action);
    }

    private void Report(SettingUpdate update, RestartRequirement? restart, Setting[] now)
    {
        string later = string.Join(", ", Later(update, restart));
        if (later.Length > 0)
        {
            WriteWarning($"Settings of {update.Scope} that take effect only after a restart: {later}. Restart-PrivXInstance restarts PrivX.");
        }

        WriteObject(now, true);
    }

    private static IEnumerable<string> Later(SettingUpdate update, RestartRequirement? restart) =>
        RestartRequirementMembers.Concerned(restart).Where(path => update.Changes.Any(change => change.Path == path));
}
