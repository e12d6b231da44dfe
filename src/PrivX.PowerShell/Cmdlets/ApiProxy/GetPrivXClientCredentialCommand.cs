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
public sealed class GetPrivXClientCredentialCommand : ListCmdlet<ClientCredential>
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
    [SupportsWildcards]
    public ObjectReference<ClientCredential>[]? ClientCredential { get; set; }

    /// <summary>Property to sort by, by its name in the API. Known values: id, name, created, updated. Without it the server decides.</summary>
    [Parameter]
    [KnownValues("id", "name", "created", "updated")]
    public string? SortBy { get; set; }

    /// <summary>Sort from high to low.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    private ListQuery Order => new() { SortKey = SortBy, Descending = Descending };

    private protected override void Process()
    {
        if (Current)
        {
            WriteNamedOrList(Nouns.CurrentClientCredential, ClientCredential, Order, Client.ApiProxy.ListCurrentUserClientCredentials);
            return;
        }

        ForEachId(User, id => WriteNamedOrList(
            Nouns.ClientCredential.In(id),
            ClientCredential,
            Order,
            query => Client.ApiProxy.ListUserClientCredentials(id, query)));
    }
}
