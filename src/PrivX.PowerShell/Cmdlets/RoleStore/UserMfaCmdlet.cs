using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Does something about the second factor of all users that the pipeline brings, in one request.</summary>
public abstract class UserMfaCmdlet : ChangeCmdlet
{
    private Dictionary<string, InputTarget> Users => Gathered(static () => new Dictionary<string, InputTarget>(StringComparer.OrdinalIgnoreCase));

    private protected UserMfaCmdlet()
    {
    }

    /// <summary>Users it is about: ids, login names, wildcards or user objects. All that the pipeline brings go in one request.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "Principal", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Write the users as they are on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>What happens, for ShouldProcess.</summary>
    private protected abstract string Action { get; }

    private protected abstract Task SendAsync(string[] userIds, CancellationToken token);

    private protected override void Process() => ForEach(User, user =>
        Change(Nouns.User, user, Action, (found, _) => Task.FromResult(Nouns.User.NeedId(found)), id => Users[id] = TargetOf(user)));

    private protected override void Finish()
    {
        if (Users.Count > 0)
        {
            Attempt(InputTarget.Of(Users.Values), Send);
        }
    }

    private void Send()
    {
        Run(token => SendAsync(Users.Keys.ToArray(), token));
        if (PassThru)
        {
            foreach (KeyValuePair<string, InputTarget> user in Users)
            {
                Attempt(user.Value, () => WriteObject(Run(token => Client.RoleStore.GetUserAsync(user.Key, token))));
            }
        }
    }
}
