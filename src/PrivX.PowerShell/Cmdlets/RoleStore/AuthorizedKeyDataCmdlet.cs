using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>What New- and Set-PrivXAuthorizedKey can say about an SSH key.</summary>
public abstract class AuthorizedKeyDataCmdlet : WriteCmdlet
{
    private protected AuthorizedKeyDataCmdlet()
    {
    }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>When the key begins to be valid.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>When the key ends to be valid.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? NotAfter { get; set; }

    /// <summary>How long the key is valid from now on, in the place of -NotBefore and -NotAfter: a time span. Not taken from a row, where the column of that name tells the seconds that were left when the key was read.</summary>
    // Not from a row: a key that was exported tells the seconds that were left then.
    [Parameter]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? ExpiresIn { get; set; }

    /// <summary>Networks that the key may be used from, such as 10.0.0.0/8; none means all.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    public string[]? SourceAddress { get; set; }

    /// <summary>Whether the user must also log in interactively, such as with a second factor.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? EnableInteractiveAuth { get; set; }

    /// <summary>Refuses a length beside a start or an end: the server looks at one of them only.</summary>
    /// <param name="isRowMeant">True where a start and an end in a row are meant; else only those that were named count.</param>
    private protected void RefuseTwoTerms(bool isRowMeant)
    {
        string[] also = new[] { (Name: nameof(NotBefore), Time: NotBefore), (Name: nameof(NotAfter), Time: NotAfter) }
            .Where(one => one.Time is not null && (isRowMeant || IsNamed(one.Name)))
            .Select(one => $"-{one.Name} {one.Time:u}")
            .ToArray();
        if (ExpiresIn is { } length && also.Length > 0)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-ExpiresIn {length} says when the key is valid, and so does {string.Join(" and ", also)}.") { Remedy = "Give either -ExpiresIn or a start and an end." };
        }
    }
}
