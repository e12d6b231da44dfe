using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>What New- and Set-PrivXSource can say about a source.</summary>
public abstract partial class SourceDataCmdlet : WriteCmdlet
{
    private protected SourceDataCmdlet()
    {
    }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>Tags of the source.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tags")]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("Tags")]
    public string[]? Tag { get; set; }

    /// <summary>Whether the source is used. A disabled source keeps its settings.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Enabled { get; set; }

    /// <summary>Seconds between two automatic refreshes, such as 86400 for once a day.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(int?))]
    public int? Ttl { get; set; }

    /// <summary>Cloud regions to read; hosts in others are left out. For host directories.</summary>
    [Parameter]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? RegionFilter { get; set; }

    /// <summary>Patterns with wildcards, such as *@nordlys.example. Only user names that match one are tried against this source.</summary>
    [Parameter]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? UsernamePattern { get; set; }

    /// <summary>
    /// Maps users of an external source to users of this one: hashtables with SourceId (an identifier that both share) and SourceSearchField (the
    /// attribute that is searched for the user's id).
    /// </summary>
    [Parameter]
    [ReadAs(typeof(ExternalUserMapping[]))]
    [Clearable]
    public ExternalUserMapping[]? ExternalUserMapping { get; set; }

    /// <summary>Whether users of the source can get session passwords.</summary>
    [Parameter]
    [ReadAs(typeof(bool?))]
    public bool? SessionPasswordEnabled { get; set; }

    /// <summary>
    /// Rules for session passwords: a hashtable with PasswordMinLength (at least 10), PasswordMaxLength, UseLowerCase, UseUpperCase, UseNumbers and
    /// UseSpecialCharacters. Rules that are not named stay as they are.
    /// </summary>
    [Parameter]
    [ReadAs(typeof(SessionPasswordPolicy))]
    [Clearable]
    public SessionPasswordPolicy? SessionPasswordPolicy { get; set; }

    /// <summary>Seconds after which child sessions of a user are logged out.</summary>
    [Parameter]
    [ReadAs(typeof(int?))]
    public int? ChildSessionAutoLogoutDelay { get; set; }
}
