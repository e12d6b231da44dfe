using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.UserRoles;

namespace PrivX.PowerShell.Jobs.UserRoles;

/// <summary>Grants roles as a list says, a row each, and tells for each row how it was and how it is. Nothing that is not in the list is touched.</summary>
[Cmdlet(VerbsData.Sync, "PrivXUserRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UserRoleChange))]
[UsesCmdlets("Get-PrivXUser", "Get-PrivXRole", "Get-PrivXUserRole", "Set-PrivXUserRole")]
public sealed class SyncPrivXUserRoleCommand : ChangeCmdlet
{
    // Empty where no row could be read: there is nothing to look at in the end then.
    private List<UserRoleList> Lists => Gathered<List<UserRoleList>>();

    /// <summary>The user: login name, e-mail address, id or user object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>The role: name, id or role object.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>? Role { get; set; }

    /// <summary>When the grant begins; now when only -End is given. A time without an offset is local time.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Start { get; set; }

    /// <summary>When the grant ends. A time without an offset is local time.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(DateTimeOffset?))]
    [Alias("Until")]
    public new DateTimeOffset? End { get; set; }

    /// <summary>How long the role stays from its first use on, in whole hours: a time span, such as 8:00:00.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? FloatingLength { get; set; }

    /// <summary>Grant the role for ever. Without it, -End or -FloatingLength is needed. In rows a column Permanent with yes or no.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(SwitchParameter))]
    public SwitchParameter Permanent { get; set; }

    /// <summary>Number of the ticket that asks for it; it is written with the result, and not sent.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Ticket { get; set; }

    /// <summary>Grant on the terms of the list also what a user has longer, on other terms, or by a rule of the role.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    // The pipeline goes on before a row is done: what it brought for this one is kept.
    private protected override void Process()
    {
        if (Lists.Count == 0)
        {
            Lists.Add(new UserRoleList(Client, Clock));
        }

        (ObjectReference<User> user, ObjectReference<Role> role, string? ticket, UserRoleList list) = (User!, Role!, Ticket, Lists[0]);
        (DateTimeOffset? start, DateTimeOffset? end, TimeSpan? floating, bool permanent) = (Start, End, FloatingLength, Permanent);
        Change(
            user,
            token => list.ReadAsync(user, role, () => GrantTerms.From(start, end, floating, permanent, Clock.UtcNow), ticket, Force, token),
            wish =>
            {
                wish.IsWanted = wish.IsWanted && Confirm(Nouns.User.Describe(wish.User!), $"Grant role {wish.Role!.Name} {wish.Terms}");
                return wish.IsWanted || IsWhatIf || wish.Row.State != "Granted";
            },
            list.ApplyAsync,
            wish =>
            {
                WriteObject(wish.Row);
                if (wish.Failure is { } failure)
                {
                    Report(failure, user);
                }
            });
    }

    // Each row has its result, in its place among the others.
    private protected override bool TakeUnread(PSObject row, PrivXException failure)
    {
        var told = new UserRoleChange { Ticket = Cell(row, "Ticket"), User = Cell(row, "User", "UserId", "Principal"), Role = Cell(row, "Role", "RoleId"), State = "Failed", Reason = failure.Message };
        Change(
            row,
            _ => Task.FromResult(told),
            _ => true,
            (unread, _) => Task.FromResult(unread),
            unread =>
            {
                WriteObject(unread);
                Report(failure, row);
            });
        return true;
    }

    private static string? Cell(PSObject row, params string[] columns) =>
        columns.Select(column => row.Properties[column]?.Value?.ToString()).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private protected override void Finish()
    {
        string[] back = Lists.SelectMany(list => Run(list.VerifyAsync)).ToArray();
        if (back.Length > 0)
        {
            WriteWarning($"Somebody else took these grants away while the list was worked off; they were put back: {string.Join(", ", back)}.");
        }
    }
}
