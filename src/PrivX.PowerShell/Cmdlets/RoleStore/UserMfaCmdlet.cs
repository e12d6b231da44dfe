using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Does something about the second factor of all users that the pipeline brings, in one request.</summary>
public abstract class UserMfaCmdlet : ChangeCmdlet
{
    private List<string> Ids => Gathered<List<string>>();

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
        Change(Nouns.User, user, Action, (found, _) => Task.FromResult(Nouns.User.NeedId(found)), Ids.Add));

    private protected override void Finish()
    {
        string[] ids = Ids.Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (ids.Length > 0)
        {
            Attempt(ids, () => Send(ids));
        }
    }

    private void Send(string[] ids)
    {
        Run(token => SendAsync(ids, token));
        if (PassThru)
        {
            ForEach(ids, id => WriteObject(Run(token => Client.RoleStore.GetUserAsync(id, token))));
        }
    }
}
