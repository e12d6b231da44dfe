using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Base;

/// <summary>Second step: a cmdlet that talks to a server, over <c>-Session</c> or the runspace's default session.</summary>
public abstract class ConnectedCmdlet : PrivXCmdlet
{
    // Flows along with the work on an item, which goes on while the pipeline brings the next ones.
    private readonly AsyncLocal<SessionScope?> _item = new();
    private readonly List<SessionScope> _scopes = [];
    private SessionScope? _default;

    private protected ConnectedCmdlet()
    {
    }

    [Parameter]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public SessionReference? Session { get; set; }

    /// <summary>The session in use: that of the item under way, else the one that -Session or the runspace tells.</summary>
    /// <exception cref="PrivXUsageException">Code <c>NotConnected</c>.</exception>
    private protected PrivXSession CurrentSession => InUse.Session;

    /// <summary>The session's client; what its calls have to say comes to this cmdlet's streams. From any thread.</summary>
    /// <exception cref="PrivXUsageException">Code <c>NotConnected</c>.</exception>
    private protected PrivXClient Client => InUse.Client;

    /// <summary>True where words mean objects of one session and objects bring theirs: to list by an object of another session is no mistake.</summary>
    private protected virtual bool FollowsAnyObject => true;

    /// <summary>The session scope in use.</summary>
    private protected SessionScope InUse => _item.Value ?? _default!;

    /// <summary>The sessions of the items there have been; the default one where there was none.</summary>
    private protected SessionScope[] UsedScopes => _scopes.Count == 0 ? [_default!] : _scopes.ToArray();

    /// <summary>What this cmdlet gathers of the items of the session in use.</summary>
    private protected T Gathered<T>()
        where T : class, new() => InUse.Gathered(static () => new T());

    /// <summary>What this cmdlet gathers of the items of the session in use, where it must be made in some way.</summary>
    private protected T Gathered<T>(Func<T> make)
        where T : class => InUse.Gathered(make);

    /// <summary>What a cmdlet does after its last item, such as one request for all of them; once for the items of each session.</summary>
    private protected virtual void Finish()
    {
    }

    private protected override void End()
    {
        foreach (SessionScope scope in UsedScopes)
        {
            Attempt(null, () => InScope(scope, Finish));
        }
    }

    // The runspace's sessions are known to the pipeline thread only. That there is none matters to those cmdlets only that make a call.
    private protected sealed override void Prepare() =>
        _default = SessionStore.Current.TryFind(Session, out PrivXSession? session, out PrivXUsageException? failure) ? new SessionScope(session!, Bridge) : new SessionScope(failure!);

    private protected sealed override void ProcessItem()
    {
        InScope(ScopeOf(ParameterOrigins.Of(this, FromPipeline)), Process);
    }

    /// <summary>Does something over the session that is known to have what an argument names, as if the object itself had been given.</summary>
    private protected void InSessionOf(ObjectOrigin origin, object argument, string parameter, Action action) =>
        InScope(ScopeOf([new GivenOrigin(origin, argument, parameter, IsSubject: true)]), action);

    /// <summary>Does something over a session, and so does all that it starts.</summary>
    private protected void InScope(SessionScope scope, Action action)
    {
        if (scope.Origin is not null && !_scopes.Contains(scope))
        {
            _scopes.Add(scope);
        }

        SessionScope? before = _item.Value;
        _item.Value = scope;
        try
        {
            action();
        }
        finally
        {
            _item.Value = before;
        }
    }

    /// <summary>Writes an object; what a cmdlet made of the server's words comes from its session as well.</summary>
    private protected new void WriteObject(object? value)
    {
        if (value is IOriginated { Origin: null } made)
        {
            made.Origin = InUse.Origin;
        }

        base.WriteObject(OwnView.Of(value));
    }

    /// <summary>Writes objects, or a list as one.</summary>
    private protected new void WriteObject(object? value, bool enumerateCollection)
    {
        if (!enumerateCollection || value is string or IDictionary || value is not IEnumerable items)
        {
            WriteObject(value);
            return;
        }

        foreach (object? item in items)
        {
            WriteObject(item);
        }
    }

    // An object is followed to its own server; what lies beside it must be of that server, too.
    private SessionScope ScopeOf(List<GivenOrigin> given)
    {
        if (given.Count == 0)
        {
            return _default!;
        }

        GivenOrigin? lead = Session is not null ? null : given.Find(one => one.IsSubject) ?? (FollowsAnyObject ? given[0] : null);
        SessionScope scope = lead is null ? _default! : ScopeOf(lead);
        if (scope.Origin is { } origin && given.Find(one => !one.Origin.IsSameServer(origin)) is { } stranger)
        {
            throw Mismatch(
                $"{Words(stranger)} is of the session {stranger.Origin}, and {(lead is null ? "the command" : Words(lead))} of the session {origin}. Nothing was done.");
        }

        return scope;
    }

    private SessionScope ScopeOf(GivenOrigin lead)
    {
        if (ReferenceEquals(lead.Origin, _default!.Origin))
        {
            return _default;
        }

        PrivXSession? session = SessionStore.Current.Of(lead.Origin);
        return session is null && _default.Origin is null ? _default
            : session is null
            ? new SessionScope(Mismatch($"{Words(lead)} is of the session {lead.Origin}, and no session with that server is open here. Nothing was done."))
            : session.Client.Origin == _default.Origin ? _default
            : _scopes.Find(scope => scope.Origin == session.Client.Origin) ?? new SessionScope(session, Bridge);
    }

    private static PrivXUsageException Mismatch(string message) => new(ErrorCodes.SessionMismatch, message)
    {
        Remedy = "Ids of one server mean nothing on another. Say with -Session which server is meant, and name by its name what was read from another.",
    };

    private static string Words(GivenOrigin given) => given.Parameter is { } parameter ? $"-{parameter} '{given.Item}'" : $"'{given.Item}' of the pipeline";

    private protected sealed override bool IsSessionClosed => InUse.IsClosed;

    /// <summary>The session's clock.</summary>
    private protected IClock Clock => CurrentSession.Client.Clock;

    /// <summary>A nested noun inside the parent that was named, else inside the one that the reference tells; with -Current inside the caller.</summary>
    private protected Noun<T> NounIn<T>(NestedNoun<T> nested, IObjectReference? parent, ObjectReference<T> reference, bool current = false)
        where T : PrivXObject =>
        current ? nested.Own!() : nested.In(parent is null ? nested.NeedParentId(reference) : IdOf(parent));

    /// <summary>True where a name may mean what it meant a moment ago. False where something is taken away: then each is looked up when its turn comes.</summary>
    private protected virtual bool MayNamesBeOld => true;

    private NameAge AgeOfNames => MayNamesBeOld ? NameAge.Unchanged : NameAge.Fresh;

    /// <summary>Does something about each object that is named, each on its own; those named by name are looked up together.</summary>
    private protected void ForEach<T>(ObjectReference<T>[]? references, Action<ObjectReference<T>> action)
        where T : PrivXObject
    {
        Expect(references);
        base.ForEach(references, action);
    }

    /// <summary>The ids that some references mean; those named by name are looked up together.</summary>
    private protected IReadOnlyList<string> IdsOf(IReadOnlyList<IObjectReference> references)
    {
        Expect(references.Where(reference => reference.KnownId is null && !InUse.Found.ContainsKey(RecentNames.KeyOf(reference)) && Recent(reference) is null).ToArray());
        return references.Select(IdOf).ToArray();
    }

    // Where there is no session, who needs one says so.
    private void Expect(IReadOnlyCollection<IObjectReference>? references)
    {
        if (references?.Count > 1 && MayNamesBeOld && InUse.Origin is not null)
        {
            Run(token => references.First().ExpectAsync(Client, references, token));
        }
    }

    private (string Id, string? Name)? Recent(IObjectReference reference) => MayNamesBeOld ? InUse.Session.RecentNames.Find(reference) : null;

    /// <summary>The id that a reference means. Rows of one file name the same few objects again and again: each is asked for once.</summary>
    private protected virtual string IdOf(IObjectReference reference)
    {
        if (reference.KnownId is { Length: > 0 } known)
        {
            InUse.Learn(known, reference.KnownName);
            return known;
        }

        (Type Kind, string Text) key = RecentNames.KeyOf(reference);
        if (!InUse.Found.TryGetValue(key, out (string Id, string? Name) found))
        {
            found = Recent(reference) ?? InUse.Session.RecentNames.Add(reference, () => Run(token => reference.ResolveAsync(Client, token, AgeOfNames)));
            InUse.Found[key] = found;
        }

        reference.Learn(found.Name);
        InUse.Learn(found.Id, found.Name);
        return found.Id;
    }

    /// <summary>The id that a reference means among the objects of a noun that is narrower than the reference's own.</summary>
    private protected string IdOf<T>(Noun<T> noun, ObjectReference<T> reference)
        where T : PrivXObject =>
        reference.KnownId is { Length: > 0 } known ? known : noun.NeedId(Run(token => Resolver.ResolveOneAsync(Client, noun, reference, token, AgeOfNames)));

    /// <summary>The id of the user that a cmdlet's -User names, or with -Current of the one who calls; null where it says neither.</summary>
    private protected string? UserIdOf(ObjectReference<User>? user, bool current) => current ? Run(CurrentUserIdAsync) : user is null ? null : IdOf(user);

    /// <summary>The id of the one who calls; asked for once.</summary>
    private protected async Task<string> CurrentUserIdAsync(CancellationToken token)
    {
        SessionScope scope = InUse;
        return scope.CurrentUserId ??= (await Client.RoleStore.GetCurrentUserAsync(token).ConfigureAwait(false)).Id ?? string.Empty;
    }

    /// <summary>Does something about each object that some references mean, knowing its id: what is listed by user, by host and so on.</summary>
    private protected void ForEachId<T>(ObjectReference<T>[]? references, Action<string> action)
        where T : PrivXObject =>
        ForEach(references, reference =>
        {
            foreach (string id in FindIds(Nouns.Of<T>(), reference))
            {
                action(id);
            }
        });

    /// <summary>A model as JSON to be sent: what names other objects in it by name does so by id.</summary>
    private protected JsonObject ToJson<T>(T model, JsonTypeInfo<T> type)
    {
        JsonObject json = ModelBinder.ToJson(model, type);
        Base.Input.PipelineInput.Refuse(Base.Input.NulledMembers.Entries(json).ToArray());
        NestedReferences.Resolve(json, typeof(T), IdOf);
        return json;
    }

    /// <summary>A model in which names stand, as one with ids.</summary>
    private protected T Resolved<T>(T model, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(ToJson(model, type), type)!;

    /// <summary>The name of an object that was named by name or passed as an object; null where only its id is known.</summary>
    private protected string? NameOf(string id) => InUse.Found.Values.FirstOrDefault(found => found.Id == id).Name;

    // A list knows the id of what it belongs to. A person knows the name.
    private protected sealed override PrivXException Worded(PrivXException failure) => failure is PrivXListException
        ? new PrivXListException(InUse.Names.Aggregate(failure.Message, (text, known) => text.Replace(" " + known.Key, $" {known.Value} ({known.Key})")), failure.InnerException as PrivXException) { Remedy = failure.Remedy }
        : failure;

    /// <summary>True where a pattern that finds nothing is an error, because something was to be done about what it means.</summary>
    private protected virtual bool NeedsMatch => false;

    /// <summary>The objects that a reference means.</summary>
    private protected virtual IReadOnlyList<T> Find<T>(Noun<T> noun, ObjectReference<T> reference)
        where T : PrivXObject
    {
        IReadOnlyList<T> found = Run(token => Resolver.ResolveAsync(Client, noun, reference, token, AgeOfNames));
        foreach (T item in found)
        {
            InUse.Learn(noun.IdOf(item), noun.NameOf(item));
        }

        return found.Count > 0 || !NeedsMatch ? found : throw Resolver.NotFound(noun, reference.ToString(), isPattern: true);
    }

    /// <summary>The ids of the objects that a reference means. Nothing is read where it tells the id itself.</summary>
    private protected IReadOnlyList<string> FindIds<T>(Noun<T> noun, ObjectReference<T> reference)
        where T : PrivXObject
    {
        if (reference.KnownId is not { Length: > 0 } known)
        {
            return Find(noun, reference).Select(noun.NeedId).ToArray();
        }

        InUse.Learn(known, ((IObjectReference)reference).KnownName);
        return [known];
    }
}
