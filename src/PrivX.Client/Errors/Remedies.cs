namespace PrivX.Client.Errors;

/// <summary>What helps where callers gave the client something that does not fit. The module says the same in the names of its parameters.</summary>
internal static class Remedies
{
    public const string AccessToken = "Check the access token: it is taken alone, without 'Bearer' or line ends.";
    public const string ApiClient = "Check the id and secret of the API client.";
    public const string DomainApiClient = "Check the id and secret of the API client, and that the OAuth client of this name is public on the server.";
    public const string OAuthClient = "Check the id and secret of the OAuth client; it is not the API client.";
    public const string UserPassword = "Check the name and password of the user.";
    public const string SecondFactor = "Log in with an account that needs no second factor: the API has no step for one. For unattended use take an API client.";
    public const string ExternalToken = "Check that the external token has not expired, and that its issuer is an identity provider that PrivX knows.";
    public const string TrustRoot = "Trust the root that signed it, after checking that it is the right one.";
    public const string Proxy = "Check the proxy and its credential, or use no proxy.";
    public const string ProxyOfPlainHttp = "Use no proxy, or an https address.";
    public const string OperationPath = "Give a path on the server such as /host-store/api/v1/hosts, with its values escaped, and the query apart from it.";
    public const string ExistingFile = "Name another, or replace it.";
    public const string UnfinishedFile = "Delete it if no other run writes it, or replace it.";
    public const string OtherContent = "It is something else of the same name, or was changed: save into another folder, or replace it.";
}
