using System.Management.Automation;
using PrivX.ApiProxy;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Lists the client credentials of users, or of the one who calls, or reads those that are named; never shows a secret.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXClientCredential", DefaultParameterSetName = "ByUser", SupportsPaging = true)]
[OutputType(typeof(ClientCredential))]
[SortKeys("id", "name", "created", "updated")]
public sealed class GetPrivXClientCredentialCommand : SortedListCmdlet<ClientCredential>
{
    /// <summary>Users whose client credentials to read: ids, login names, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Read the client credentials of the user whom the session belongs to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>Client credentials to read: ids, names, or names with wildcards. Without it all of the user are written.</summary>
    [Parameter(Position = 1)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NestedNameCompleter<ClientCredential, User>))]
    [SupportsWildcards]
    public ObjectReference<ClientCredential>[]? ClientCredential { get; set; }

    private protected override void Process()
    {
        if (Current)
        {
            WriteNamedOrList(Nouns.OwnClientCredential, ClientCredential, Order, Client.ApiProxy.ListCurrentUserClientCredentials);
            return;
        }

        ForEachId(User, id => WriteNamedOrList(
            Nouns.ClientCredential.In(id),
            ClientCredential,
            Order,
            query => Client.ApiProxy.ListUserClientCredentials(id, query)));
    }
}
