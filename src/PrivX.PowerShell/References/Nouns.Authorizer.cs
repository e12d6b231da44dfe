using PrivX.Authorizer;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<SecretCheckout> SecretCheckout { get; } = new()
    {
        Name = "check-out",
        IdOf = checkout => checkout.Id,
        NameOf = checkout => checkout.Username,
        CommentOf = AccountText.Of,
        Get = (client, id, token) => client.Authorizer.GetSecretCheckoutAsync(id, token),
        FindKeyword = (client, _, range) => client.Authorizer.ListSecretCheckouts(range),
        Json = AuthorizerJson.Default.SecretCheckout,
    };

    public static Noun<AccessGroup> AccessGroup { get; } = new()
    {
        Name = "access group",
        IdOf = group => group.Id,
        NameOf = group => group.Name,
        CommentOf = group => group.Comment,
        Get = (client, id, token) => client.Authorizer.GetAccessGroupAsync(id, token),
        FindKeyword = (client, keyword, range) => client.Authorizer.SearchAccessGroups(new AccessGroupSearch { Keywords = keyword }, range),
        Json = AuthorizerJson.Default.AccessGroup,
        Create = AuthorizerOperations.CreateAccessGroup,
        Replace = AuthorizerOperations.UpdateAccessGroup,
        Delete = AuthorizerOperations.DeleteAccessGroup,
    };
}
