using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>What New- and Set-PrivXLocalUser can say about a local user.</summary>
public abstract class LocalUserDataCmdlet : WriteCmdlet
{
    private protected LocalUserDataCmdlet()
    {
    }

    /// <summary>Further attributes, in the place of those there are: a hashtable of names and values, or LocalUserAttribute objects.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Attributes")]
    [LocalUserAttributes]
    [AllowEmptyCollection]
    [Clearable]
    [ModelMember("Attributes")]
    public LocalUserAttribute[]? Attribute { get; set; }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>Company of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Company { get; set; }

    /// <summary>Department of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Department { get; set; }

    /// <summary>Name that the user interface shows.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? DisplayName { get; set; }

    /// <summary>E-mail address of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Email { get; set; }

    /// <summary>First name of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GivenName")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? FirstName { get; set; }

    /// <summary>Full name of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? FullName { get; set; }

    /// <summary>Job title of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Title")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? JobTitle { get; set; }

    /// <summary>Last name of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Surname")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? LastName { get; set; }

    /// <summary>Language and country of the user, joined by an underscore, such as fi_FI.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Locale { get; set; }

    /// <summary>Ask the user for a new password at the next log-in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? PasswordChangeRequired { get; set; }

    /// <summary>Tags of the user, in the place of those there are. Get-PrivXLocalUserTag lists those in use.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tags")]
    [ArgumentCompleter(typeof(LocalUserTagCompleter))]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("Tags")]
    public string[]? Tag { get; set; }

    /// <summary>Telephone number of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Telephone { get; set; }

    /// <summary>Unix account name, for accounts on hosts that follow the directory account of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? UnixAccount { get; set; }

    /// <summary>Windows account name, for accounts on hosts that follow the directory account of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? WindowsAccount { get; set; }
}
