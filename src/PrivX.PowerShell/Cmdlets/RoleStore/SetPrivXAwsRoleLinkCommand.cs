using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Says which PrivX roles grant AWS roles, in the place of those that do.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXAwsRoleLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(RoleReference))]
public sealed class SetPrivXAwsRoleLinkCommand : ChangeCmdlet
{
    /// <summary>AWS roles whose links are replaced: ids, names, wildcards or AWS role objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("AwsRoleId")]
    [ArgumentCompleter(typeof(NameCompleter<AwsRole>))]
    [SupportsWildcards]
    public ObjectReference<AwsRole>[]? AwsRole { get; set; }

    /// <summary>All PrivX roles that shall grant the AWS roles: names, ids or role objects. An empty list takes every one away.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Write the links as they are on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        RoleReference[] links = Role!.Select(role => new RoleReference { Id = IdOf(role) }).ToArray();
        string names = links.Length == 0 ? "no role" : string.Join(", ", Role!.Select(role => role.ToString()));
        ForEach(AwsRole, reference => Change(
            Nouns.AwsRole,
            reference,
            $"Let {names} grant the AWS role",
            async (found, token) =>
            {
                await Client.RoleStore.UpdateAwsRoleLinksAsync(found.Id!, links, token).ConfigureAwait(false);
                return found.Id!;
            },
            id =>
            {
                if (PassThru)
                {
                    Bridge.Stream(Client.RoleStore.ListAwsRoleLinks(id), null, link =>
                    {
                        WriteObject(link);
                        return true;
                    });
                }
            }));
    }
}
