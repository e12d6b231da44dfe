using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Lists the certificates stored for the session hosts behind a host.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXSessionHostCertificate", SupportsPaging = true)]
[OutputType(typeof(SessionHostCertificate))]
public sealed class GetPrivXSessionHostCertificateCommand : ListCmdlet<SessionHostCertificate>
{
    /// <summary>
    /// Hosts that stand in front of session hosts: ids, names, names with wildcards, or host objects. A name that no host has is an error; a
    /// wildcard that matches nothing does nothing. Hosts are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("HostName", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Certificates to write: names of session hosts, such names with wildcards, or ids; all when left out.</summary>
    [Parameter(Position = 1)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NestedNameCompleter<SessionHostCertificate, Host>))]
    [SupportsWildcards]
    public ObjectReference<SessionHostCertificate>[]? SessionHostCertificate { get; set; }

    private protected override void Process() => ForEachId(TargetHost, id => WriteNamedOrList(
        Nouns.SessionHostCertificate.In(id),
        SessionHostCertificate,
        new ListQuery(),
        query => Client.HostStore.ListSessionHostCertificates(id, query)));
}
