using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists the passkeys of users.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXWebAuthnCredential", SupportsPaging = true)]
[OutputType(typeof(WebAuthnCredential))]
[SortKeys("id", "user_id", "credential_id", "name", "last_used", "author", "created", "updated", "updated_by")]
public sealed class GetPrivXWebAuthnCredentialCommand : SortedListCmdlet<WebAuthnCredential>
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
    [ArgumentCompleter(typeof(NestedNameCompleter<WebAuthnCredential, User>))]
    [SupportsWildcards]
    public ObjectReference<WebAuthnCredential>[]? Passkey { get; set; }

    private protected override void Process() => ForEachId(User, id =>
        WriteNamedOrList(Nouns.WebAuthnCredential.In(id), Passkey, Order, query => Client.RoleStore.ListWebAuthnCredentials(id, query)));
}
