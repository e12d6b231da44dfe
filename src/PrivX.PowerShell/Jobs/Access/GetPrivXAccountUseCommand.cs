using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Access;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.ConnectionManager;
using PrivX.Monitor;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using User = PrivX.RoleStore.User;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>Tells which accounts users were logged in with or took passwords of in some time, and whether these have been rotated since.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAccountUse")]
[OutputType(typeof(AccountUse))]
[UsesCmdlets("Get-PrivXUser", "Get-PrivXConnection", "Get-PrivXSecretCheckout", "Get-PrivXAuditEvent", "Get-PrivXServerTime", "Get-PrivXHost", "Get-PrivXManagedAccount")]
public sealed class GetPrivXAccountUseCommand : ReportCmdlet
{
    private AccountUses Uses => Gathered(() => new AccountUses(new AccountPasswords(Client)));

    /// <summary>Users: log-in names, ids, wildcards or user objects. One who is deleted is named by his id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>From when on uses count. A connection or check-out that began earlier and was not over then counts too.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ReadAs(typeof(DateTimeOffset))]
    public DateTimeOffset After { get; set; }

    /// <summary>Until when uses count; the server's time when left out.</summary>
    [Parameter]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Before { get; set; }

    private protected override void Process()
    {
        Uses.End ??= Before ?? Run(Client.Monitor.GetServerTimeAsync).TimeUtc ?? throw new PrivXResponseException("PrivX told no time, without which the report has no end.");
        if (Uses.End <= After)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidValue, $"-After is '{After:u}', and the end '{Uses.End:u}': there is no time between them.") { Remedy = "Give an earlier time with -After, or a later one with -Before." };
        }

        ForEach(User, reference =>
        {
            foreach (UserKey user in UsersOf(reference).Where(Uses.AddUser))
            {
                ReadConnections(user);
                ReadEvents(user);
            }
        });
    }

    // The check-outs of all users are one list.
    private protected override void Finish()
    {
        if (Uses.Users.Count == 0)
        {
            return;
        }

        Read("The open check-outs", Client.Authorizer.ListSecretCheckouts(), checkout => Uses.Add(checkout, After));
        foreach (UsedAccount used in Uses.All())
        {
            AccountPassword password = AccountPassword.Unknown;
            if (used.Place is { } place)
            {
                Part($"The password rotation of {used.Account} on {place.Name}", () => password = Run(token => Uses.Passwords.OfAsync(place, used.Account, token)));
            }

            WriteObject(used.ToRow(password));
        }

        if (Uses.Untold is { Length: > 0 } untold)
        {
            Report(new PrivXListException(untold) { Remedy = "Look at Details of the rows whose Account is in brackets, and at Get-PrivXVaultSecret and Get-PrivXAccountSecret." }, null);
        }
    }

    private IEnumerable<UserKey> UsersOf(ObjectReference<User> reference) => reference.KnownId is { Length: > 0 } id
        ? [new UserKey(id, ((IObjectReference)reference).KnownName is { Length: > 0 } name ? name : id)]
        : Find(Nouns.User, reference).Select(user => new UserKey(Nouns.User.NeedId(user), user.Principal ?? user.Id!));

    private void ReadConnections(UserKey user)
    {
        foreach (ConnectionSearch search in ConnectionSearch.LiveBetween(user.Id, After, Uses.End!.Value))
        {
            Read($"The connections of {user.Name}", Client.ConnectionManager.SearchConnections(search), connection => AddConnection(user, connection));
        }
    }

    private void AddConnection(UserKey user, Connection connection)
    {
        AccountPlace place = AccountUses.PlaceOf(connection);
        string account = connection.TargetHostAccount is { Length: > 0 } name ? name : "(none)";
        AccountPlace? domain = null;
        Part($"The host {place.Name}", () => domain = Run(token => Uses.Passwords.DomainOfAsync(place.Type == AccountPlace.Host ? place.Id : null, account, token)));
        Uses.Add(user, connection, account, place, domain);
    }

    private void ReadEvents(UserKey user)
    {
        var search = new AuditEventSearch { UserId = user.Id, StartTime = After, EndTime = Uses.End };
        PagedList<AuditEvent> events = Client.Monitor.SearchAuditEvents(search, null, new ListQuery { SortKey = "created" });
        Read($"The audit events of {user.Name}", events, audited => Uses.Add(user, audited));
    }
}
