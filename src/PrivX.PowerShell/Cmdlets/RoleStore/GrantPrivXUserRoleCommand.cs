using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Gives roles to users, for a window, for a length from the first use on, or permanently. Their other grants stay as they are.</summary>
[Cmdlet(VerbsSecurity.Grant, "PrivXUserRole", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UserRole))]
[RowColumns(GrantRow.TypeColumn, GrantRow.Windows, "Explicit", "Implicit", "FloatingTime", "OwnerSrc", "PermitAgent", "PrincipalPublicKeyStrings", "System")]
[UsesCmdlets("Get-PrivXUserRole", "Set-PrivXUserRole")]
public sealed class GrantPrivXUserRoleCommand : ChangeCmdlet
{
    private Dictionary<string, Role> Roles => Gathered(static () => new Dictionary<string, Role>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Users who get the roles: ids, login names, wildcards, user objects; from the pipeline also rows with UserId and RoleId, as roles of Get-PrivXUserRole are.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByRole")]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Roles to give: names, ids or role objects.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "ByUser")]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByRole")]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>[]? Role { get; set; }

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

    /// <summary>Grant the roles for ever. Without it, -End or -FloatingLength is needed. In rows a column Permanent with yes or no.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(SwitchParameter))]
    public SwitchParameter Permanent { get; set; }

    /// <summary>Several windows of time, each a text such as 2030-01-07T08:00Z/2030-01-07T17:00Z (start and end in ISO 8601), or a hashtable with GrantStart and GrantEnd. In place of -Start, -End, -FloatingLength and -Permanent.</summary>
    [Parameter]
    [ReadAs(typeof(ValidityPeriod[]))]
    public ValidityPeriod[]? Window { get; set; }

    /// <summary>Grant on these terms also what a user has on longer or other terms, or has by a rule of the role.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Write the roles of the user that were asked for, as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        GrantTerms terms = TermsOfWindows() ?? TermsOfGiven() ?? GrantTerms.From(Said(Start, nameof(Start)), Said(End, nameof(End)), Said(FloatingLength, nameof(FloatingLength)), Permanent, Clock.UtcNow);
        var roles = new List<Role>();
        ForEach(Role, reference => roles.Add(Find(reference)));
        if (roles.Count > 0)
        {
            ForEach(User, user => ForTargets(Nouns.User, user, target => Change(
                user,
                async token =>
                {
                    User found = await target.FindAsync(Client, token).ConfigureAwait(false);
                    return (User: found, Now: await new UserRoleUpdate(Client, Clock).ReadAsync(found.Id!, token).ConfigureAwait(false), Missing: new List<Role>());
                },
                plan =>
                {
                    string name = Nouns.User.Describe(plan.User);
                    plan.Missing.AddRange(roles.Where(role => IsMissing(name, plan.Now.FirstOrDefault(held => IsOf(held, role)), role, terms)));
                    return plan.Missing.Count == 0 ? PassThru : Confirm(name, $"Grant role {string.Join(", ", plan.Missing.Select(role => role.Name))} {terms}");
                },
                (plan, token) => new UserRoleUpdate(Client, Clock).ApplyAsync(plan.User, _ => Added(plan.Missing, terms), token),
                updated =>
                {
                    WarnOfLost("roles", user, updated.Lost);
                    WriteHeld(updated.Entries, roles);
                })));
        }
    }

    private GrantTerms? TermsOfWindows() => Window is null ? null
        : Start is null && End is null && FloatingLength is null && !Permanent ? GrantTerms.From(Window, Clock.UtcNow)
        : throw new PrivXUsageException(ErrorCodes.InvalidArgument, "-Window says when the role is granted, and so do -Start, -End, -FloatingLength or -Permanent, or a column of the row.") { Remedy = "Give all windows with -Window, or leave it out." };

    // A grant that the pipeline brings is given on its own terms, all of its windows, unless others are named.
    private GrantTerms? TermsOfGiven()
    {
        if (IsNamed(nameof(Permanent)) || IsNamed(nameof(Start)) || IsNamed(nameof(End)) || IsNamed(nameof(FloatingLength)) || Role is not { Length: 1 })
        {
            return null;
        }

        ObjectReference<Role> reference = Role[0];
        UserRole? given = PipelineInput.Row is { } row ? GrantRow.Read(row)
            : reference.NamedBy?.BaseObject as UserRole
            ?? (reference.NamedBy is { } saved && saved.TypeNames.Contains("Deserialized." + typeof(UserRole).FullName) ? TermsOf(saved) : null);
        if (given is { Explicit: not true })
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"A rule gives the role {given.Name ?? reference.ToString()} to the user it was read of: that tells no time for a grant to another one.")
            {
                Remedy = "Name the time with -Start and -End or with -FloatingLength; -Permanent grants it for ever.",
            };
        }

        return given is not null
            ? GrantTerms.Said(given).LeftAt(Clock.UtcNow) ?? throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"The grant of {given.Name ?? reference.ToString()} that was given has ended. Name the time of the new one with -Start and -End.")
            : null;
    }

    // Of a grant that comes with terms named beside it, only the named ones count.
    private T? Said<T>(T? value, string parameter)
        where T : struct =>
        Role is { Length: 1 } && Role[0].NamedBy is not null && !IsNamed(parameter) ? null : value;

    private static UserRole TermsOf(PSObject saved)
    {
        string[] members = ["Name", "Explicit", "GrantType", "GrantStart", "GrantEnd", "GrantValidityPeriods", "FloatingLength"];
        return SavedObject.Read<UserRole>(saved, members);
    }

    // One file names the same few roles again and again.
    private Role Find(ObjectReference<Role> reference)
    {
        string key = reference.KnownId ?? reference.ToString();
        if (!Roles.TryGetValue(key, out Role? role))
        {
            role = Run(token => Resolver.ResolveOneAsync(Client, Nouns.Role, reference, token));
            Nouns.Role.NeedId(role);
            Roles[key] = role;
        }

        return role;
    }

    // Says why a role is not granted, where it is not.
    private bool IsMissing(string user, UserRole? held, Role role, GrantTerms wanted)
    {
        GrantVerdict verdict = GrantDecision.Of(held, wanted, Force, Clock.UtcNow);
        switch (verdict)
        {
            case GrantVerdict.ByRule:
                WriteWarning($"{user} has the role {role.Name} by a rule of the role already; nothing is granted. -Force grants it all the same.");
                break;
            case GrantVerdict.Same:
                WriteVerbose($"{user} has the role {role.Name} on these terms already; nothing is sent.");
                break;
            case GrantVerdict.Longer:
                WriteWarning($"{user} has the role {role.Name} {GrantTerms.Of(held!)}, which is longer; nothing is changed. -Force shortens it.");
                break;
            case GrantVerdict.Shortens:
                Report(GrantDecision.Exists(user, role.Name, held!), role);
                break;
        }

        return verdict == GrantVerdict.Grant;
    }

    private static ListChange<UserRole> Added(List<Role> wanted, GrantTerms terms) =>
        new(wanted.Select(role => terms.ToGrant(role.Id!, role.Name)).ToArray(), []);

    private void WriteHeld(IEnumerable<UserRole> now, List<Role> roles)
    {
        if (PassThru)
        {
            WriteObject(now.Where(held => roles.Any(role => IsOf(held, role))), true);
        }
    }

    private static bool IsOf(UserRole held, Role role) => string.Equals(held.Id, role.Id, StringComparison.OrdinalIgnoreCase);
}
