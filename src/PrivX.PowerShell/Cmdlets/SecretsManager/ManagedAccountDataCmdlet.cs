using System.Collections;
using System.Management.Automation;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>What New- and Set-PrivXManagedAccount can say about a single managed account.</summary>
public abstract class ManagedAccountDataCmdlet : AccountWriteCmdlet
{
    private protected ManagedAccountDataCmdlet()
    {
    }

    /// <summary>Policy for the password: its name, its id or the policy itself.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PasswordPolicyId")]
    [ArgumentCompleter(typeof(NameCompleter<PasswordPolicy>))]
    [WholeMember]
    public ObjectReference<PasswordPolicy>? PasswordPolicy { get; set; }

    /// <summary>Whether the account is in use in PrivX.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Enabled { get; set; }

    /// <summary>Let PrivX rotate the password.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? RotationEnabled { get; set; }

    /// <summary>Let users check the password out to see it; otherwise PrivX uses it for connections only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? ExplicitCheckout { get; set; }

    /// <summary>Use the password instead of certificates for RDP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? DisableRdpCertAuth { get; set; }

    /// <summary>Comment, which administrators see.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>Mail address of the account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Email { get; set; }

    /// <summary>Full name of the account or its owner.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? FullName { get; set; }

    /// <summary>Windows logon name without domain. Not in version 35.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SamAccountName { get; set; }

    /// <summary>Identifier of the account in the directory, such as its distinguished name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("SourceId")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? DirectoryId { get; set; }

    /// <summary>Security identifier of the account, S-1-5-…</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("SecurityId")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? SecurityIdentifier { get; set; }

    /// <summary>Further attributes from the directory: a hashtable of texts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Clearable]
    public IDictionary? AdditionalData { get; set; }

    /// <summary>True for what can be said of several accounts in one call.</summary>
    private protected static bool IsShared(BoundMember member) => MemberMap.Of(typeof(ManagedAccountChange)).Find(member.Path) is not null;
}
