using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Settings for approvals and e-mail.</summary>
public sealed class WorkflowSettings : PrivXObject, IReplaceable
{
    /// <summary>Address of PrivX that links in e-mails point to.</summary>
    public string? PrivxBackendAddress { get; set; }

    /// <summary>Most approvers that a step of a workflow may have.</summary>
    public int? RequestRoleMaxApprovers { get; set; }

    /// <summary>Whether e-mails are sent.</summary>
    public bool? SmtpServerEnabled { get; set; }

    /// <summary>SMTP server.</summary>
    public string? SmtpServer { get; set; }

    /// <summary>SMTP port.</summary>
    public int? SmtpServerPort { get; set; }

    /// <summary>How the connection is protected.</summary>
    public string? SmtpServerProtocol { get; set; }

    /// <summary>User name.</summary>
    public string? SmtpServerUsername { get; set; }

    /// <summary>Password or OAuth client secret.</summary>
    [MaskedMember(MaskRule.Required)]
    public SecretText? SmtpServerPassword { get; set; }

    /// <summary>Do not check the server certificate.</summary>
    public bool? SmtpServerInsecureVerify { get; set; }

    /// <summary>Sender of the e-mails.</summary>
    public string? SmtpSenderAddress { get; set; }

    /// <summary>How often sending is tried again.</summary>
    public int? SmtpRetryAttempts { get; set; }

    /// <summary>Mail provider for OAuth logins.</summary>
    public string? SmtpProvider { get; set; }

    /// <summary>How to log in to the server.</summary>
    public string? SmtpAuthenticationMode { get; set; }

    /// <summary>Token address of the provider.</summary>
    public string? SmtpProviderTokenEndpoint { get; set; }

    /// <summary>Scope to ask a token for.</summary>
    public string? SmtpProviderTokenScope { get; set; }
}
