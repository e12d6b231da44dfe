using System;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>What New- and Set-PrivXClientCredential can say about a client credential.</summary>
public abstract class ClientCredentialDataCmdlet : WriteCmdlet
{
    private protected ClientCredentialDataCmdlet()
    {
    }

    /// <summary>Comment on what the credential is for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>Whether the credential works.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Enabled { get; set; }

    /// <summary>End of validity. Without it the server decides for a new credential; that of an existing one can come nearer, not move away.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("End", "Expires")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? NotAfter { get; set; }

    /// <summary>Start of validity. Without it a new credential is valid at once; that of an existing one can be put off, not brought forward.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Start")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>
    /// Whether the owner must be logged in to PrivX while the credential is used: ENABLED, DISABLED, or DEFAULT for the setting of the API proxy.
    /// PrivX 43 and later.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("LoginSessionRequired")]
    [KnownValues("DEFAULT", "ENABLED", "DISABLED")]
    [ReadAs(typeof(string))]
    public string? PrivXLoginSessionRequired { get; set; }

    /// <summary>IP addresses and CIDRs that requests may come from; an empty list for any.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? SourceAddress { get; set; }
}
