using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Takes a CA away from its access group, the last step of a renewal. Its certificates stop working.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXAccessGroupCA", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXAccessGroupCACommand : ChangeCmdlet
{
    /// <summary>CAs to take away: ids, comments, wildcards or the objects of Get-PrivXCertificateAuthority.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(CertificateAuthorityCompleter))]
    [SupportsWildcards]
    public ObjectReference<CertificateAuthority>[]? CertificateAuthority { get; set; }

    /// <summary>The access group whose CAs are meant; without it, those of all groups are looked through.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    private protected override void Process()
    {
        Noun<CertificateAuthority> noun = Nouns.CertificateAuthorityOf(AccessGroup is null ? null : IdOf(AccessGroup));
        ForEach(CertificateAuthority, authority => Change(
            noun,
            authority,
            "Remove CA, whose certificates stop working",
            (found, token) => Client.Authorizer.DeleteAccessGroupCAAsync(NeedGroup(found), found.Id!, token)));
    }

    private static string NeedGroup(CertificateAuthority authority) => authority.AccessGroupId is { Length: > 0 } group
        ? group
        : throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"The CA {Nouns.CertificateAuthority.Describe(authority)} belongs to no access group.");
}
