using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>What the cmdlets that save something of a CA have in common: which CA.</summary>
public abstract class CertificateAuthorityFileCmdlet : SaveCmdlet
{
    private protected CertificateAuthorityFileCmdlet()
    {
    }

    /// <summary>CAs whose file is wanted: ids, comments (which are what names a CA), wildcards or the objects of Get-PrivXCertificateAuthority.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(CertificateAuthorityCompleter))]
    [SupportsWildcards]
    public ObjectReference<CertificateAuthority>[]? CertificateAuthority { get; set; }

    /// <summary>Component type that the CA signs for: extender, icap (Web Proxies) or dbproxy. An access group when left out; a CA object tells by itself.</summary>
    [Parameter]
    [ComponentType]
    [KnownValues("extender", "icap", "dbproxy")]
    public string? Component { get; set; }

    /// <summary>The file in words.</summary>
    private protected abstract string What { get; }

    /// <summary>How the file's name ends.</summary>
    private protected abstract string Ending { get; }

    private protected abstract Task<Download> OpenAsync(AuthorizerClient client, string? component, string id, CancellationToken token);

    private protected override void Process() => ForEach(CertificateAuthority, reference =>
    {
        string? component = reference.Object is { } given ? given.Component ?? Component : Component;
        Save(Nouns.CertificateAuthorityOfComponent(component), reference, found => new SaveSource(
            $"{What} of CA {Nouns.CertificateAuthority.Describe(found)}",
            $"{found.Comment ?? found.Id}{Ending}",
            (client, token) => OpenAsync(client.Authorizer, component, found.Id!, token)));
    });
}
