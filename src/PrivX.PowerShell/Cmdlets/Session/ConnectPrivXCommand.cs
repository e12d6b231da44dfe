using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using PrivX.Client;
using PrivX.Client.Authentication;
using PrivX.Client.Configuration;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Cmdlets.Session;

/// <summary>Logs in to a PrivX server and makes the session the runspace's default. Never prompts: what is missing is an error that names it.</summary>
[Cmdlet(VerbsCommunications.Connect, "PrivX", DefaultParameterSetName = "Configuration")]
[OutputType(typeof(PrivXSession))]
public sealed class ConnectPrivXCommand : PrivXCmdlet
{
    [Parameter(Position = 0)]
    [Alias("Uri")]
    [ReadAs(typeof(string))]
    public string? Server { get; set; }

    /// <summary>The API client: its id and secret.</summary>
    [Parameter(ParameterSetName = "ApiClient")]
    [Parameter(ParameterSetName = "ClientCredential")]
    public PSCredential? Credential { get; set; }

    /// <summary>The OAuth client: its id, normally privx-external, and secret.</summary>
    [Parameter(ParameterSetName = "ApiClient")]
    public PSCredential? OAuthCredential { get; set; }

    [Parameter(ParameterSetName = "User")]
    public PSCredential? UserCredential { get; set; }

    [Parameter(ParameterSetName = "TokenExchange")]
    public SecureString? ExternalToken { get; set; }

    /// <summary>The OAuth client's id, on servers where it is public and has no secret.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ClientCredential")]
    [ReadAs(typeof(string))]
    public string? Domain { get; set; }

    [Parameter(ParameterSetName = "AccessToken")]
    public SecureString? AccessToken { get; set; }

    [Parameter(ParameterSetName = "Configuration")]
    [ReadAs(typeof(string))]
    public string? ConfigurationFile { get; set; }

    [Parameter]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Leave the default session as it is: commands use the new one by -Session alone. A session of the same name that was the default is replaced as the default.</summary>
    [Parameter]
    public SwitchParameter NoDefault { get; set; }

    [Parameter]
    public TrustAnchor[]? TrustedCertificate { get; set; }

    [Parameter]
    public SwitchParameter SkipCertificateCheck { get; set; }

    [Parameter]
    public Uri? Proxy { get; set; }

    [Parameter]
    public PSCredential? ProxyCredential { get; set; }

    [Parameter]
    public SwitchParameter NoProxy { get; set; }

    /// <summary>Longest wait for the server, in seconds: to connect, to answer, and between two pieces of an answer.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    [ReadAs(typeof(int))]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>
    /// Longest time of any one call with all its repetitions, such as 00:01:00; a download is bounded to its beginning. Without it no repetition begins
    /// after three minutes.
    /// </summary>
    [Parameter]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? Deadline { get; set; }

    private protected override bool FailuresTerminate => true;

    private protected override void Process()
    {
        PrivXClient.PrepareToConnect();
        ConnectionSettings settings = ConnectionSettings.Resolve(
            new ConnectionRequest
            {
                Server = Server,
                Credential = CredentialGiven(),
                TrustedCertificates = (TrustedCertificate ?? []).SelectMany(anchor => anchor.Read(GetUnresolvedProviderPathFromPSPath)).ToArray(),
                ConfigurationFile = ConfigurationFile is null ? null : GetUnresolvedProviderPathFromPSPath(ConfigurationFile),
            },
            ConnectionInputs.Process);
        foreach (string warning in settings.Warnings)
        {
            WriteWarning(warning);
        }

        foreach (string source in settings.Sources)
        {
            WriteVerbose(source);
        }

        var options = new PrivXClientOptions(settings.Address)
        {
            UserAgent = "PrivX.PowerShell/" + typeof(ConnectPrivXCommand).Assembly.GetName().Version!.ToString(3),
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
            Deadline = DeadlineGiven(),
            TrustedCertificates = settings.TrustedCertificates,
            SkipCertificateCheck = SkipCertificateCheck,
            Proxy = Proxy,
            ProxyCredential = ProxyCredential?.GetNetworkCredential(),
            NoProxy = NoProxy,
        };
        PrivXClient client = Run(token => PrivXClient.ConnectAsync(options, settings.Credential, Bridge, token));
        SessionTable sessions = SessionStore.Current;
        (string method, string? user) = Describe(settings.Credential);
        var session = new PrivXSession(Name ?? sessions.NameFor(settings.Address), settings.Address, user, method, client, DateTimeOffset.UtcNow);
        IReadOnlyList<CheckoutTrouble> left = sessions.Add(session, !NoDefault) is { } replaced ? Close(replaced, session) : [];
        WriteObject(session);
        ReportLeft(left);
    }

    // What the replaced session has checked out is known to it alone.
    private IReadOnlyList<CheckoutTrouble> Close(PrivXSession replaced, PrivXSession session)
    {
        try
        {
            return Run(token => replaced.CloseAsync(Bridge, token, session));
        }
        finally
        {
            replaced.Abandon();
        }
    }

    private PrivXCredential? CredentialGiven()
    {
        switch (ParameterSetName)
        {
            case "ApiClient":
                PSCredential api = Required(Credential, nameof(Credential), "the id and secret of the API client");
                PSCredential oauth = Required(OAuthCredential, nameof(OAuthCredential), "the id (normally privx-external) and secret of the OAuth client");
                return new ApiClientCredential(api.UserName, new SecretText(api.Password), oauth.UserName, new SecretText(oauth.Password));
            case "User":
                PSCredential user = Required(UserCredential, nameof(UserCredential), "the name and password of the user");
                return new UserCredential(user.UserName, new SecretText(user.Password));
            case "TokenExchange":
                return new TokenExchangeCredential(new SecretText(Required(ExternalToken, nameof(ExternalToken), "the token of the identity provider")));
            case "ClientCredential":
                PSCredential client = Required(Credential, nameof(Credential), "the id and secret of the API client");
                return new ClientCredential(Domain!, client.UserName, new SecretText(client.Password));
            case "AccessToken":
                return new AccessTokenCredential(new SecretText(Required(AccessToken, nameof(AccessToken), "the access token")));
            default:
                return null;
        }
    }

    private static (string Method, string? User) Describe(PrivXCredential credential) => credential switch
    {
        ApiClientCredential api => ("ApiClient", api.ClientId),
        UserCredential user => ("User", user.UserName),
        ClientCredential client => ("ClientCredential", client.ClientId),
        TokenExchangeCredential => ("TokenExchange", null),
        _ => ("AccessToken", null),
    };

    private TimeSpan? DeadlineGiven() => Deadline is not { } deadline || deadline > TimeSpan.Zero
        ? Deadline
        : throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-Deadline {deadline} is no time to wait: give more than nothing, such as 00:01:00.");

    private static T Required<T>(T? value, string parameter, string what)
        where T : class =>
        value ?? throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-{parameter} is missing: give {what}.")
        {
            Remedy = "Where the credential is to come from the environment or the configuration file, leave out all credential parameters.",
        };
}
