using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists the SSH keys with which users log in: of all users, of some, or of the caller.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAuthorizedKey", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(AuthorizedKey))]
[SortKeys("name", "created", "updated")]
public sealed class GetPrivXAuthorizedKeyCommand : SortedListCmdlet<AuthorizedKey>
{
    /// <summary>Users whose keys are wanted: ids, login names, wildcards or user objects. Without it the keys of all users are listed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Only these keys: ids, names, wildcards or key objects.</summary>
    [Parameter(Position = 1)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NestedNameCompleter<AuthorizedKey, User>))]
    [SupportsWildcards]
    public ObjectReference<AuthorizedKey>[]? AuthorizedKey { get; set; }

    /// <summary>The keys of the user who calls. Needs no permission.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case "ByUser":
                ForEachId(User, id => WriteNamedOrList(Nouns.AuthorizedKey.In(id), AuthorizedKey, Order, query => Client.RoleStore.ListUserAuthorizedKeys(id, query)));
                break;
            case "Current":
                WriteNamedOrList(Nouns.OwnAuthorizedKey, AuthorizedKey, Order, Client.RoleStore.ListCurrentUserAuthorizedKeys);
                break;
            default:
                WriteNamedOrList(Nouns.AnyAuthorizedKey, AuthorizedKey, Order, Client.RoleStore.ListAuthorizedKeys);
                break;
        }
    }
}
