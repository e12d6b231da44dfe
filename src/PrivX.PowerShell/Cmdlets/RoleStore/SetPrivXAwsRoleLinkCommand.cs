using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Updates;
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
            (found, token) => LinkAsync(found, links, token),
            updated =>
            {
                WarnOfLost("links", reference, updated.Lost);
                if (PassThru)
                {
                    WriteObject(updated.Entries, true);
                }
            }));
    }

    private Task<UpdatedList<RoleReference>> LinkAsync(AwsRole found, RoleReference[] links, CancellationToken token)
    {
        var list = new ReplacedList<RoleReference>
        {
            Name = $"The links of AWS role {Nouns.AwsRole.Describe(found)}",
            Remedy = "Look at them with Get-PrivXAwsRoleLink, and repeat the change where it is not made.",
            ReadAsync = async stop =>
            {
                var all = new List<RoleReference>();
                await foreach (RoleReference link in Client.RoleStore.ListAwsRoleLinks(found.Id!).WithCancellation(stop).ConfigureAwait(false))
                {
                    all.Add(link);
                }

                return all;
            },
            WriteAsync = (all, stop) => Client.RoleStore.UpdateAwsRoleLinksAsync(found.Id!, all, stop),
            KeyOf = KeyOf,
            NameOf = static link => link.Name ?? link.Id ?? string.Empty,
        };
        return new ListUpdate<RoleReference>(list, Clock).ApplyAsync(now => ListChange<RoleReference>.Exactly(now, links, KeyOf), token);
    }

    private static string KeyOf(RoleReference link) => link.Id ?? string.Empty;
}
