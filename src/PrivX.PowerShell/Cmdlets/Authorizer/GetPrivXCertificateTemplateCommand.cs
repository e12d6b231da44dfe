using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Lists the templates by which PrivX builds the certificates that it logs in to targets with.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXCertificateTemplate", SupportsPaging = true)]
[OutputType(typeof(CertificateTemplate))]
public sealed class GetPrivXCertificateTemplateCommand : ListCmdlet<CertificateTemplate>
{
    /// <summary>Templates to show: names or wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NameCompleter<CertificateTemplate>))]
    [SupportsWildcards]
    public ObjectReference<CertificateTemplate>[]? CertificateTemplate { get; set; }

    /// <summary>Only templates for this target service.</summary>
    [Parameter]
    [KnownValues("SSH", "RDP", "API")]
    [ReadAs(typeof(string))]
    public string? Service { get; set; }

    private protected override void Process() => WriteNamedOrList(
        Nouns.CertificateTemplateOf(Service),
        CertificateTemplate,
        new ListQuery(),
        query => Client.Authorizer.ListCertificateTemplates(Service, query));
}
