using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Deletes stored certificates of session hosts: single ones, or all of a host.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXSessionHostCertificate", DefaultParameterSetName = "ById", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXSessionHostCertificateCommand : ChangeCmdlet
{
    /// <summary>
    /// Certificates to delete: objects of Get-PrivXSessionHostCertificate, or, together with -TargetHost, ids, names of session hosts, or such
    /// names with wildcards. A name that is not there is an error; a wildcard that matches nothing is one, too. Certificates are also accepted
    /// from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ById")]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NestedNameCompleter<SessionHostCertificate, Host>))]
    [SupportsWildcards]
    public ObjectReference<SessionHostCertificate>[]? SessionHostCertificate { get; set; }

    /// <summary>
    /// The host that stands in front of the session hosts: its name, its id or a host object. With -All a name with wildcards may mean several
    /// hosts, and hosts are accepted from the pipeline.
    /// </summary>
    [Parameter(ParameterSetName = "ById")]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "All")]
    [Alias("HostName", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>? TargetHost { get; set; }

    /// <summary>Delete all certificates that are stored for the host, in one call.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    private protected override void Process()
    {
        if (All)
        {
            Change(
                Nouns.Host,
                TargetHost!,
                "Remove all session host certificates",
                (found, token) => Client.HostStore.DeleteSessionHostCertificatesAsync(found.Id!, token));
            return;
        }

        ForEach(SessionHostCertificate, certificate =>
            Remove(NounIn(Nouns.SessionHostCertificate, TargetHost, certificate), certificate));
    }
}
