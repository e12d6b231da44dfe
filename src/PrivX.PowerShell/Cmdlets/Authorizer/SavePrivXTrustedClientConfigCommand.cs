using System.IO;
using System.Management.Automation;
using PrivX.Client;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Saves the configuration file with which a Carrier, an Extender or a Web Proxy is installed. It holds credentials.</summary>
[Cmdlet(VerbsData.Save, "PrivXTrustedClientConfig", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SavePrivXTrustedClientConfigCommand : SaveCmdlet
{
    /// <summary>Trusted clients whose configuration is wanted: ids, names, wildcards or trusted client objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<TrustedClient>))]
    [SupportsWildcards]
    public ObjectReference<TrustedClient>[]? TrustedClient { get; set; }

    /// <summary>What the file is for: carrier, extender or icap (Web Proxies). What the trusted client itself is when left out.</summary>
    [Parameter]
    [ComponentType]
    [KnownValues("carrier", "extender", "icap")]
    public string? Component { get; set; }

    private protected override void Process() => ForEach(TrustedClient, reference => Save(Nouns.TrustedClient, reference, found =>
    {
        string component = Component ?? found.Type?.ToLowerInvariant() ?? string.Empty;
        return new SaveSource(
            $"the configuration of {Nouns.TrustedClient.Describe(found)}",
            FileName(component, found),
            (client, token) => client.Authorizer.OpenComponentConfigAsync(component, found.Id!, token))
        {
            IsPrivate = true,
        };
    }));

    private static string FileName(string component, TrustedClient client) => component switch
    {
        "carrier" => "carrier-config.toml",
        "extender" => "extender-config.toml",
        "icap" => "web-proxy-config.toml",
        _ => throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"There is no configuration file for {Nouns.TrustedClient.Describe(client)}: it is {client.Type}, not a Carrier, an Extender or a Web Proxy.")
        {
            Remedy = "Name what the file is for with -Component; Save-PrivXDeployScript has the file of host provisioning clients.",
        },
    };
}
