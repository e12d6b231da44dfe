using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Reads users with their roles as they count now: with permissions, limits and principal keys of each role.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "PrivXUser")]
[OutputType(typeof(User))]
public sealed class ResolvePrivXUserCommand : ConnectedCmdlet
{
    /// <summary>Users to read: ids, login names, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    private protected override void Process() => ForEachId(User, id => WriteObject(Run(token => Client.RoleStore.ResolveUserAsync(id, token))));
}
