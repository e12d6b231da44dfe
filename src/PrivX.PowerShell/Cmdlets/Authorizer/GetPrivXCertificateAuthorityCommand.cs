using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Lists the CAs that sign for access groups, or those of a component type.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXCertificateAuthority", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(CertificateAuthority))]
public sealed class GetPrivXCertificateAuthorityCommand : ListCmdlet<CertificateAuthority>
{
    /// <summary>CAs to read: ids, comments (which are what names a CA), wildcards or CA objects.</summary>
    [Parameter(Position = 0)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(CertificateAuthorityCompleter))]
    [SupportsWildcards]
    public ObjectReference<CertificateAuthority>[]? CertificateAuthority { get; set; }

    /// <summary>Only the CAs of these access groups: ids, names, wildcards or access group objects.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = "List")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [SupportsWildcards]
    public ObjectReference<AccessGroup>[]? AccessGroup { get; set; }

    /// <summary>Which CAs, by validity: valid, include_invalid (expired ones too) or all (revoked ones too). The server decides when left out, and a CA that is named is found in any case.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("valid", "include_invalid", "all")]
    [ReadAs(typeof(string))]
    public string? Filter { get; set; }

    /// <summary>The CAs of this component type: Extenders, Web Proxies (icap) or DB proxies.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Component")]
    [ComponentType]
    [KnownValues("extender", "icap", "dbproxy")]
    public string? Component { get; set; }

    private protected override void Process()
    {
        if (Component is not null)
        {
            Noun<CertificateAuthority> noun = Nouns.CertificateAuthorityOfComponent(Component);
            WriteNamedOrList(noun, CertificateAuthority, new ListQuery(), query => Client.Authorizer.ListComponentCertificateAuthorities(Component, null, query));
        }
        else if (AccessGroup is not null)
        {
            ForEachId(AccessGroup, Write);
        }
        else
        {
            Write(null);
        }
    }

    private void Write(string? accessGroupId) => WriteNamedOrList(
        Nouns.CertificateAuthorityOf(accessGroupId, Filter ?? "all"),
        CertificateAuthority,
        new ListQuery(),
        query => Client.Authorizer.ListCertificateAuthorities(accessGroupId, Filter, query));
}
