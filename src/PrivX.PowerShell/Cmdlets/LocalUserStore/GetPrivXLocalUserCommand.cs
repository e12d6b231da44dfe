using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Lists the users that PrivX keeps itself, or reads those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXLocalUser", SupportsPaging = true)]
[OutputType(typeof(LocalUser))]
[SortKeys("username", "full_name", "email", "created", "updated")]
public sealed class GetPrivXLocalUserCommand : SortedListCmdlet<LocalUser>
{
    /// <summary>Local users to read: ids, login names, login names with wildcards, or local user objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "UserName")]
    [ArgumentCompleter(typeof(NameCompleter<LocalUser>))]
    [SupportsWildcards]
    public ObjectReference<LocalUser>[]? LocalUser { get; set; }

    private protected override void Process() => WriteNamedOrList(
        Nouns.LocalUser,
        LocalUser,
        Order,
        query => Client.LocalUserStore.ListLocalUsers(query: query));
}
