using System.Collections.Generic;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.Settings;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>Tells whether changes of settings would need a restart to take effect. Changes nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PrivXSetting", DefaultParameterSetName = "Setting")]
[OutputType(typeof(RestartRequirement))]
public sealed class TestPrivXSettingCommand : ConnectedCmdlet
{
    private SettingInput Input => Gathered<SettingInput>();

    /// <summary>Settings of Get-PrivXSetting with other values.</summary>
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

    /// <summary>Name of the one setting to try, whose value -Value is.</summary>
    [Parameter(ParameterSetName = "Section")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SettingNameCompleter))]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>With -Name the value; else a hashtable of names and values, or without -Section of sections that hold such.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Scope")]
    [Parameter(Mandatory = true, ParameterSetName = "Section")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object? Value { get; set; }

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
            Attempt(scope, () => WriteObject(Run(async token =>
            {
                SettingUpdate update = await SettingUpdate.CreateAsync(Client, scope, wanted, token).ConfigureAwait(false);
                return await update.TestNewerAsync(Client, token).ConfigureAwait(false);
            })));
        }
    }
}
