using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleRules;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.RoleRules;

/// <summary>Tells who would lose, win and keep a role if its rules became others; changes nothing.</summary>
[Cmdlet(VerbsData.Compare, "PrivXRoleMember")]
[OutputType(typeof(RoleMemberComparison))]
[UsesCmdlets("Get-PrivXRole", "Get-PrivXRoleMember", "Get-PrivXUserRole", "Test-PrivXRole")]
public sealed class ComparePrivXRoleMemberCommand : ConnectedCmdlet
{
    private const string ApiClient = "API-CLIENT";

    // The server has no list that tells of grants and rules: each member who would lose the role costs a request.
    private const int AskedAtOnce = 8;

    /// <summary>Roles: ids, names, wildcards or role objects. Without -SourceRule the rules of an object are compared as they are in hand, such as those of Convert-PrivXRoleRule.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>The rules that the roles would have: what New-PrivXRoleRule makes, or a hashtable with its properties.</summary>
    [Parameter(Position = 1)]
    [Alias("SourceRules", "Rule")]
    [ReadAs(typeof(SourceRule))]
    public SourceRule? SourceRule { get; set; }

    private protected override void Process() => ForEach(Role, reference =>
    {
        foreach (Role found in Find(Nouns.Role, reference))
        {
            Nouns.Role.NeedId(found);
            SourceRule? wanted = SourceRule ?? found.SourceRules ?? Run(token => Client.RoleStore.GetRoleAsync(found.Id!, token)).SourceRules;
            SourceRule rules = Resolved(wanted ?? new SourceRule { Type = "GROUP", Match = "ANY" }, RoleStoreJson.Default.SourceRule);
            WriteObject(Run(token => CompareAsync(found, rules, token)));
        }
    });

    private async Task<RoleMemberComparison> CompareAsync(Role role, SourceRule rules, CancellationToken token)
    {
        var matches = new RuleMatches(Client);
        IReadOnlyDictionary<string, User> matched = await matches.ReadAsync(rules, token).ConfigureAwait(false);
        bool isKnown = matches.Unknown.Count == 0;
        var members = new HashSet<string>();
        List<User> lose = [], same = [], undecided = [];
        var asked = new Queue<(User Member, Task<bool> Stays)>();
        await foreach (User member in Client.RoleStore.ListRoleMembers(role.Id!).WithCancellation(token).ConfigureAwait(false))
        {
            members.Add(member.Id!);
            Task<bool> stays = matched.ContainsKey(member.Id!) ? Task.FromResult(true) : IsGrantedAsync(member, role.Id!, token);

            // Where one of them fails, nobody looks at the others.
            TaskFailure.Observe(stays);
            asked.Enqueue((member, stays));
            if (asked.Count == AskedAtOnce)
            {
                await TakeAsync().ConfigureAwait(false);
            }
        }

        while (asked.Count > 0)
        {
            await TakeAsync().ConfigureAwait(false);
        }

        return new RoleMemberComparison
        {
            Role = role.Name ?? role.Id!,
            RoleId = role.Id,
            Lose = lose.ToArray(),
            Win = matched.Values.Where(user => !members.Contains(user.Id!)).ToArray(),
            Same = same.ToArray(),
            Undecided = undecided.ToArray(),
            Known = isKnown,
            Unknown = matches.Unknown.ToArray(),
        };

        async Task TakeAsync()
        {
            (User member, Task<bool> stays) = asked.Dequeue();
            (await stays.ConfigureAwait(false) ? same : isKnown ? lose : undecided).Add(member);
        }
    }

    // A grant of one's own stays whatever the rules say; API clients have no others.
    private async Task<bool> IsGrantedAsync(User member, string role, CancellationToken token)
    {
        if (member.SourceType == ApiClient)
        {
            return true;
        }

        await foreach (UserRole held in Client.RoleStore.ListUserRoles(member.Id!).WithCancellation(token).ConfigureAwait(false))
        {
            if (held.Id == role)
            {
                return held.Explicit == true || held.Implicit != true;
            }
        }

        return false;
    }
}
