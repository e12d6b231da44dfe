using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists the passkeys of users.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXWebAuthnCredential", SupportsPaging = true)]
[OutputType(typeof(WebAuthnCredential))]
public sealed class GetPrivXWebAuthnCredentialCommand : ListCmdlet<WebAuthnCredential>
{
    /// <summary>Users whose passkeys are wanted: ids, login names, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Only these passkeys: ids, names, wildcards or passkey objects.</summary>
    [Parameter(Position = 1)]
    [Alias("Id", "Name", "WebAuthnCredential")]
    [SupportsWildcards]
    public ObjectReference<WebAuthnCredential>[]? Passkey { get; set; }

    /// <summary>Property to sort by, by its name in the API.</summary>
    [Parameter]
    [KnownValues("id", "user_id", "credential_id", "name", "last_used", "author", "created", "updated", "updated_by")]
    public string? SortBy { get; set; }

    /// <summary>Sort from high to low.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    private ListQuery Order => new() { SortKey = SortBy, Descending = Descending };

    private protected override void Process() => ForEachId(User, id =>
        WriteNamedOrList(Nouns.WebAuthnCredential.In(id), Passkey, Order, query => Client.RoleStore.ListWebAuthnCredentials(id, query)));
}
