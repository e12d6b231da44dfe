using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Adds a CA to an access group, the first step of a renewal, and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXAccessGroupCA", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(CertificateAuthority))]
public sealed class NewPrivXAccessGroupCACommand : ChangeCmdlet
{
    /// <summary>Access groups that get another CA: ids, names, wildcards or access group objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [SupportsWildcards]
    public ObjectReference<AccessGroup>[]? AccessGroup { get; set; }

    /// <summary>Algorithm of the new CA key, in the server's own words; the server chooses when left out.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    public string? KeyType { get; set; }

    private protected override void Process() =>
        ForEach(AccessGroup, group => Change(Nouns.AccessGroup, group, "Add a CA", CreateAsync, authority => WriteObject(authority)));

    private async Task<CertificateAuthority> CreateAsync(AccessGroup group, CancellationToken token)
    {
        AccessGroupCARenewal? renewal = KeyType is null ? null : new AccessGroupCARenewal { KeyType = KeyType };
        string id = await Client.Authorizer.CreateAccessGroupCAAsync(group.Id!, renewal, token).ConfigureAwait(false);
        await foreach (CertificateAuthority authority in Client.Authorizer.ListCertificateAuthorities(group.Id, "all").WithCancellation(token).ConfigureAwait(false))
        {
            if (authority.Id == id)
            {
                return authority;
            }
        }

        // It was made all the same: its id is what the next steps need.
        return new CertificateAuthority { Id = id, AccessGroupId = group.Id };
    }
}
