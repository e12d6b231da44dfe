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
    /// <summary>Certificates to delete: objects of Get-PrivXSessionHostCertificate, or ids, names or wildcards together with -TargetHost.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ById")]
    [Alias("Id", "Name", "InputObject")]
    [SupportsWildcards]
    public ObjectReference<SessionHostCertificate>[]? SessionHostCertificate { get; set; }

    /// <summary>The host that stands in front of the session hosts; with -All there may be several.</summary>
    [Parameter(ParameterSetName = "ById")]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "All")]
    [Alias("HostName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>? TargetHost { get; set; }

    /// <summary>Delete all certificates that are stored for the host.</summary>
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
