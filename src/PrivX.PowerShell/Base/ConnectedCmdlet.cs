using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Base;

/// <summary>Second step: a cmdlet that talks to a server, over <c>-Session</c> or the runspace's default session.</summary>
public abstract class ConnectedCmdlet : PrivXCmdlet
{
    private PrivXSession? _session;
    private readonly Dictionary<(Type Kind, string Text), (string Id, string? Name)> _found = new();
    private PrivXClient? _client;
    private string? _currentUserId;
    private PrivXUsageException? _notConnected;

    private protected ConnectedCmdlet()
    {
    }

    [Parameter]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public SessionReference? Session { get; set; }

    /// <summary>The session in use.</summary>
    /// <exception cref="PrivXUsageException">Code <c>NotConnected</c>.</exception>
    private protected PrivXSession CurrentSession => _session ?? throw _notConnected!;

    /// <summary>The session's client; what its calls have to say comes to this cmdlet's streams. From any thread.</summary>
    /// <exception cref="PrivXUsageException">Code <c>NotConnected</c>.</exception>
    private protected PrivXClient Client => _client ?? throw _notConnected!;

    // The runspace's sessions are known to the pipeline thread only. That there is none matters to those cmdlets only that make a call.
    private protected sealed override void Prepare()
    {
        if (SessionStore.Current.TryFind(Session, out PrivXSession? session, out _notConnected))
        {
            _session = session;
            _client = session!.Client.WithReporter(Bridge);
        }
    }

    private protected sealed override bool IsSessionClosed => _session is { IsConnected: false };

    /// <summary>The session's clock.</summary>
    private protected IClock Clock => CurrentSession.Client.Clock;

    /// <summary>A nested noun inside the parent that was named, else inside the one that the reference tells; with -Current inside the caller.</summary>
    private protected Noun<T> NounIn<T>(NestedNoun<T> nested, IObjectReference? parent, ObjectReference<T> reference, bool current = false)
        where T : PrivXObject =>
        current ? nested.Own!() : nested.In(parent is null ? nested.NeedParentId(reference) : IdOf(parent));

    /// <summary>The id that a reference means. Rows of one file name the same few objects again and again: each is asked for once.</summary>
    private protected virtual string IdOf(IObjectReference reference)
    {
        if (reference.KnownId is { Length: > 0 } known)
        {
            return known;
        }

        var key = (reference.GetType(), reference.ToString()!);
        if (!_found.TryGetValue(key, out (string Id, string? Name) found))
        {
            found = Run(token => reference.ResolveAsync(Client, token));
            _found[key] = found;
        }

        reference.Learn(found.Name);
        return found.Id;
    }

    /// <summary>The id that a reference means among the objects of a noun that is narrower than the reference's own.</summary>
    private protected string IdOf<T>(Noun<T> noun, ObjectReference<T> reference)
        where T : PrivXObject =>
        reference.KnownId is { Length: > 0 } known ? known : noun.NeedId(Run(token => Resolver.ResolveOneAsync(Client, noun, reference, token)));

    /// <summary>The id of the user that a cmdlet's -User names, or with -Current of the one who calls; null where it says neither.</summary>
    private protected string? UserIdOf(ObjectReference<User>? user, bool current)
    {
        if (current)
        {
            _currentUserId ??= Run(Client.RoleStore.GetCurrentUserAsync).Id;
        }

        return current ? _currentUserId : user is null ? null : IdOf(user);
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
        NestedReferences.Resolve(json, typeof(T), IdOf);
        return json;
    }

    /// <summary>A model in which names stand, as one with ids.</summary>
    private protected T Resolved<T>(T model, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(ToJson(model, type), type)!;

    /// <summary>The name of an object that was named by name or passed as an object; null where only its id is known.</summary>
    private protected string? NameOf(string id) => _found.Values.FirstOrDefault(found => found.Id == id).Name;

    /// <summary>True where a pattern that finds nothing is an error, because something was to be done about what it means.</summary>
    private protected virtual bool NeedsMatch => false;

    /// <summary>The objects that a reference means.</summary>
    private protected virtual IReadOnlyList<T> Find<T>(Noun<T> noun, ObjectReference<T> reference)
        where T : PrivXObject
    {
        IReadOnlyList<T> found = Run(token => Resolver.ResolveAsync(Client, noun, reference, token));
        return found.Count > 0 || !NeedsMatch ? found : throw Resolver.NotFound(noun, reference.ToString(), isPattern: true);
    }

    /// <summary>The ids of the objects that a reference means. Nothing is read where it tells the id itself.</summary>
    private protected IReadOnlyList<string> FindIds<T>(Noun<T> noun, ObjectReference<T> reference)
        where T : PrivXObject =>
        reference.KnownId is { Length: > 0 } known ? [known] : Find(noun, reference).Select(noun.NeedId).ToArray();
}
