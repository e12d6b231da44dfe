using System;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Makes the -Grant of Set-PrivXUserRole: a role with the terms on which a user gets it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXUserRoleGrant")]
[OutputType(typeof(UserRole))]
[RowColumns(GrantRow.TypeColumn, GrantRow.Windows, "Explicit", "Implicit", "FloatingTime", "OwnerSrc", "PermitAgent", "PrincipalPublicKeyStrings", "System", "UserId")]
public sealed class NewPrivXUserRoleGrantCommand : ConnectedCmdlet
{
    /// <summary>The role: its name, its id or the role itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>? Role { get; set; }

    /// <summary>When the grant begins; now when only -End is given. A time without an offset is local time.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(DateTimeOffset?))]
    [UnlessColumn(GrantRow.TypeColumn)]
    [Alias("GrantStart")]
    public DateTimeOffset? Start { get; set; }

    /// <summary>When the grant ends. A time without an offset is local time.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(DateTimeOffset?))]
    [UnlessColumn(GrantRow.TypeColumn)]
    [Alias("Until", "GrantEnd")]
    public new DateTimeOffset? End { get; set; }

    /// <summary>How long the role stays from its first use on, in whole hours: a time span, such as 8:00:00.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(TimeSpan?))]
    [UnlessColumn(GrantRow.TypeColumn)]
    public TimeSpan? FloatingLength { get; set; }

    /// <summary>A grant for ever. Without it, -End or -FloatingLength is needed. In rows a column Permanent with yes or no.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(SwitchParameter))]
    public SwitchParameter Permanent { get; set; }

    private protected override void Process() => Attempt(Role, () =>
    {
        bool isNamed = IsNamed(nameof(Permanent)) || IsNamed(nameof(Start)) || IsNamed(nameof(End)) || IsNamed(nameof(FloatingLength));
        GrantTerms terms = !isNamed && PipelineInput.Row is { } row && GrantRow.Read(row) is { } given ? GrantTerms.Said(given) : GrantTerms.From(Start, End, FloatingLength, Permanent, DateTimeOffset.UtcNow);
        WriteObject(terms.ToGrant(IdOf(Role!), ((IObjectReference)Role!).KnownName));
    });
}
