using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.Settings;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>Reads settings of the server: one object for each.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXSetting", DefaultParameterSetName = "Scope")]
[OutputType(typeof(Setting))]
public sealed class GetPrivXSettingCommand : ConnectedCmdlet
{
    /// <summary>Scopes: GLOBAL or services, such as AUTH. GLOBAL when left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SettingScopeCompleter))]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[] Scope { get; set; } = [SettingInput.DefaultScope];

    /// <summary>Section inside the scope, such as login; wildcards are allowed. All sections when left out. One without wildcards is asked for alone, and is an error when it is not there.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Section")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SettingSectionCompleter))]
    [ReadAs(typeof(string))]
    public string? Section { get; set; }

    /// <summary>Names of settings; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SettingNameCompleter))]
    [ReadAs(typeof(string[]))]
    public string[]? Name { get; set; }

    /// <summary>Add the shared settings to those of the scope. PrivX does not document more.</summary>
    [Parameter(ParameterSetName = "Scope")]
    public SwitchParameter Merge { get; set; }

    /// <summary>Show also what is secret, by the schema or by its name.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process()
    {
        ForEach(Scope, scope =>
        {
            Setting[] settings = Read(SettingInput.ScopeOf(scope)).ToArray();
            foreach (Setting setting in Name is null ? settings : NamePattern.Best(Name, settings, setting => setting.Name))
            {
                WriteObject(setting);
            }
        });
    }

    private IEnumerable<Setting> Read(string scope)
    {
        if (Section is null || !new NamePattern(Section).IsPlain)
        {
            IEnumerable<Setting> settings = SettingRows.Of(scope, Run(token => SettingUpdate.ReadAsync(Client, scope, token, Merge)), Secrets(scope, null));
            return Section is null ? settings : new NamePattern(Section).Best(settings, setting => setting.Section);
        }

        string name = Section.Trim().ToLowerInvariant();
        return SettingRows.Of(scope, name, SettingUpdate.ToNode(Run(token => Client.Settings.GetSectionSettingsAsync(scope, name, token))), Secrets(scope, name));
    }

    private SettingSecrets? Secrets(string scope, string? section) =>
        AsPlainText ? null : Run(token => SettingSecrets.ReadAsync(Client, scope, section, token));
}
