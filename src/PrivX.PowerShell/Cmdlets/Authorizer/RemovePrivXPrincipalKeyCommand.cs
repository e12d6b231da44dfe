using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Deletes principal keys: single ones, or the key of a role.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXPrincipalKey", DefaultParameterSetName = "ById", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXPrincipalKeyCommand : ChangeCmdlet
{
    /// <summary>Keys to delete: ids, names, wildcards or key objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ById")]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<PrincipalKey>))]
    [SupportsWildcards]
    public ObjectReference<PrincipalKey>[]? PrincipalKey { get; set; }

    /// <summary>Delete what keys this role has: its name, its id or the role itself.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ByGroup")]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>? Role { get; set; }

    private protected override void Process()
    {
        if (Role is not null)
        {
            Change(Nouns.Role, Role, "Remove the principal keys of the role", (found, token) => Client.Authorizer.DeletePrincipalKeyAsync(found.Id!, null, token));
        }

        ForEach(PrincipalKey, key => Change(
            Nouns.PrincipalKey,
            key,
            "Remove principal key",
            (found, token) => Client.Authorizer.DeletePrincipalKeyAsync(found.GroupId!, found.Id, token)));
    }
}
