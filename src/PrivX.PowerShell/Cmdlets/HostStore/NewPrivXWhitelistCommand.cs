using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Creates a command whitelist and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXWhitelist", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Whitelist))]
public sealed class NewPrivXWhitelistCommand : WhitelistDataCmdlet
{
    /// <summary>Name of the whitelist. No other whitelist may have it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Patterns of the commands to allow. A command runs if one of them matches the whole of it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("WhitelistPatterns", "Pattern")]
    [ReadAs(typeof(string[]))]
    [ModelMember("WhitelistPatterns")]
    public string[]? WhitelistPattern { get; set; }

    private protected override void Process() => Create(Nouns.Whitelist, SetType);

    // The server wants to be told; without a word, patterns are those of file names.
    private static string[] SetType(Whitelist whitelist)
    {
        if (whitelist.Type is { Length: > 0 })
        {
            return [];
        }

        whitelist.Type = "glob";
        return ["type"];
    }
}
