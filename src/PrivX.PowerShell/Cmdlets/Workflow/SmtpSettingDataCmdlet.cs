using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>What Set-PrivXWorkflowSetting and Test-PrivXSmtpSetting can say about the way mail is sent.</summary>
public abstract class SmtpSettingDataCmdlet : WriteCmdlet
{
    private protected SmtpSettingDataCmdlet()
    {
    }

    /// <summary>Whether mail is sent.</summary>
    [Parameter]
    [ReadAs(typeof(bool?))]
    public bool? SmtpServerEnabled { get; set; }

    /// <summary>Name or address of the mail server.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SmtpServer { get; set; }

    /// <summary>Port of the mail server.</summary>
    [Parameter]
    [ValidateRange(0, 65535)]
    [ReadAs(typeof(int?))]
    public int? SmtpServerPort { get; set; }

    /// <summary>How the connection is protected. The documentation does not tell the values; see what Get-PrivXWorkflowSetting shows.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SmtpServerProtocol { get; set; }

    /// <summary>User name for the mail server.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SmtpServerUsername { get; set; }

    /// <summary>Password for the mail server, or secret of the OAuth client. Needed each time while one is stored: whether the server shows it masked is not documented.</summary>
    [Parameter]
    public SecureString? SmtpServerPassword { get; set; }

    /// <summary>Do not check the certificate of the mail server.</summary>
    [Parameter]
    [ReadAs(typeof(bool?))]
    public bool? SmtpServerInsecureVerify { get; set; }

    /// <summary>Sender of the mail.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SmtpSenderAddress { get; set; }

    /// <summary>How often sending is tried again.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? SmtpRetryAttempts { get; set; }

    /// <summary>Mail provider for log-in by OAuth.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SmtpProvider { get; set; }

    /// <summary>How to log in to the mail server. The documentation does not tell the values.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SmtpAuthenticationMode { get; set; }

    /// <summary>Address where the mail provider gives tokens.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SmtpProviderTokenEndpoint { get; set; }

    /// <summary>Scope to ask a token for.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SmtpProviderTokenScope { get; set; }
}
