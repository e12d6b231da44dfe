using System.Management.Automation;
using System.Text.Json;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Json;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>Reads which settings there are, of what type, with which defaults and limits, as the server tells it.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXSettingSchema", DefaultParameterSetName = "Scope")]
[OutputType(typeof(PSObject), typeof(string))]
public sealed class GetPrivXSettingSchemaCommand : ConnectedCmdlet
{
    /// <summary>Scopes: GLOBAL or services, such as AUTH. GLOBAL when left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SettingScopeCompleter))]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[] Scope { get; set; } = [SettingInput.DefaultScope];

    /// <summary>Section inside the scope; the whole scope when left out.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Section")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SettingSectionCompleter))]
    [ReadAs(typeof(string))]
    public string? Section { get; set; }

    /// <summary>Write the JSON as text.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    private protected override void Process() => ForEach(Scope, name =>
    {
        string scope = SettingInput.ScopeOf(name);
        string? section = Section?.Trim().ToLowerInvariant();
        JsonElement schema = Run(token => section is null
            ? Client.Settings.GetScopeSettingSchemaAsync(scope, token)
            : Client.Settings.GetSectionSettingSchemaAsync(scope, section, token));
        WriteObject(Raw ? JsonText.Of(schema) : SchemaMembers.Of(schema));
    });
}
