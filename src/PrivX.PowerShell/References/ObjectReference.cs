using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>
/// What a parameter that means an object takes: its id, its name, a name with wildcards, the object itself, the object as it came back from a
/// job or a remote session, the handle by which another object names it, or a row (of a CSV file) with the property <c>&lt;Noun&gt;Id</c>, which holds an
/// id or an exact name and is never a pattern. An object of another kind is refused, so that one noun's id is never taken for another's.
/// </summary>
/// <typeparam name="T">Model of the object; its noun is in <see cref="Nouns"/>.</typeparam>
public sealed class ObjectReference<T> : IObjectReference
    where T : PrivXObject
{
    private static readonly string NoId = Guid.Empty.ToString();
    private readonly object? _given;
    private ReferenceKind _kind;
    private NamePattern? _name;
    private string? _found;

    /// <summary>By id or name.</summary>
    public ObjectReference(string text)
    {
        _given = text;
        Text = NotEmpty(text);
    }

    /// <summary>By id.</summary>
    public ObjectReference(Guid id)
    {
        Text = NotEmpty(id.ToString());
    }

    /// <summary>The object itself.</summary>
    public ObjectReference(T value)
    {
        Object = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The handle by which another object names it.</summary>
    public ObjectReference(PrivXObject value)
        : this(PSObject.AsPSObject(value))
    {
    }

    /// <summary>By a hashtable with the id or the name, as objects in others are written.</summary>
    public ObjectReference(IDictionary value)
        : this(PSObject.AsPSObject(value ?? throw new ArgumentNullException(nameof(value))))
    {
    }

    /// <summary>An object from a job or remote session, a row, or one of the above.</summary>
    public ObjectReference(PSObject value)
    {
        object? given = value?.BaseObject;
        _given = given is PSCustomObject ? value : given;
        string noun = Identity.TypeName;
        switch (given)
        {
            case T model:
                Object = model;
                return;
            case string text:
                Text = NotEmpty(text);
                return;
            case Guid id:
                Text = NotEmpty(id.ToString());
                return;
            case IDictionary entries:
                Text = EntryOf(entries, Identity.IdProperty, noun + "Id") ?? EntryOf(entries, "Name")
                    ?? throw new ArgumentException($"The hashtable has neither {Identity.IdProperty} nor Name.", nameof(value));
                _kind = ReferenceKind.Name;
                return;
            case PSCustomObject when IsHandle(value!):
                Text = NullIfEmpty(value!.Properties["Id"].Value?.ToString()) ?? NotEmpty(value.Properties["Name"].Value?.ToString() ?? string.Empty);
                _kind = ReferenceKind.Name;
                return;
            case PrivXObject or PSCustomObject when KindOf(value!) is { } type && (type == noun + "Handle" || Identity.RelatedTypes.Contains(type)):
                string? told = (value!.Properties[noun + "Id"]?.Value ?? value.Properties[Identity.IdProperty]?.Value)?.ToString();
                _kind = string.IsNullOrEmpty(told) ? ReferenceKind.Name : ReferenceKind.Id;
                Text = NullIfEmpty(told) ?? NullIfEmpty(value.Properties["Name"]?.Value?.ToString())
                    ?? throw new ArgumentException($"The {type} tells neither id nor name.", nameof(value));
                NameText = value.Properties["Name"]?.Value?.ToString();
                NamedBy = value;
                ParentText = ParentOf(value);
                return;
        }

        string typeName = typeof(T).FullName!;
        bool isDeserialized = value?.TypeNames.Contains("Deserialized." + typeName) == true;
        IsRow = given is PSCustomObject && value!.TypeNames.All(name => !name.StartsWith("Deserialized.PrivX.", StringComparison.Ordinal));
        string? property = isDeserialized ? Identity.IdProperty : IsRow ? noun + "Id" : null;
        Text = property is not null && value!.Properties[property]?.Value?.ToString() is { Length: > 0 } found
            ? NotEmpty(found)
            : throw new ArgumentException($"Give the id or the name of a {Identity.Name}, a {typeName} object, or a row with the property {noun}Id.", nameof(value));
        Saved = isDeserialized ? value : null;
        _kind = isDeserialized ? ReferenceKind.Id : ReferenceKind.Name;
        ParentText = ParentOf(value!);
    }

    private static string? ParentOf(PSObject value) => Identity is NestedNoun<T> nested ? value.Properties[nested.ParentWord + "Id"]?.Value?.ToString() : null;

    // The short form by which objects name others, as it comes out of JSON. A row has other columns, and says which noun it means.
    private static bool IsHandle(PSObject value)
    {
        string[] members = value.Properties.Select(property => property.Name).ToArray();
        return members.Length == 3 && members.Intersect(["Id", "Name", "Deleted"], StringComparer.OrdinalIgnoreCase).Count() == 3;
    }

    // The model that an object is of, or was before it was saved.
    private static string? KindOf(PSObject value)
    {
        const string Saved = "Deserialized.";
        string? name = value.BaseObject is PrivXObject ? value.BaseObject.GetType().FullName
            : value.TypeNames.FirstOrDefault(type => type.StartsWith(Saved + "PrivX.", StringComparison.Ordinal));
        return name?.Substring(name.LastIndexOf('.') + 1);
    }

    /// <summary>The object of another kind that names this one, such as a grant that names its role; its id means an object of its own server.</summary>
    internal PSObject? NamedBy { get; }

    private static NounIdentity<T> Identity => Nouns.IdentityOf<T>();

    /// <summary>The object, where one was given.</summary>
    internal T? Object { get; }

    /// <summary>The object as it came back from a file, a job or a remote session, with whatever was changed in it since.</summary>
    internal PSObject? Saved { get; }

    /// <summary>True for a row, whose other columns may be meant as data.</summary>
    internal bool IsRow { get; }

    /// <summary>The id or name, where none was given.</summary>
    internal string? Text { get; }

    /// <summary>The name, where a handle told it beside the id.</summary>
    private string? NameText { get; }

    /// <summary>The id of the object that it lives in, where a row told it.</summary>
    internal string? ParentText { get; }

    /// <summary>The text in its readings as a name.</summary>
    internal NamePattern Name => _name ??= new NamePattern(Text ?? string.Empty, _kind != ReferenceKind.Any || !Identity.TakesWildcards);

    internal bool IsId => Text is not null && (_kind == ReferenceKind.Id || (Name.IsPlain && Identity.IsId(Text)));

    internal bool IsPattern => Text is not null && Name.IsPattern;

    object IHandedIn.Given => _given ?? Object ?? (object)Text!;

    string? IObjectReference.KnownId => KnownId;

    string? IObjectReference.ParentText => ParentText;

    string? IObjectReference.KnownName => _found ?? (Object is { } given ? Identity.NameOf(given) : NameText ?? (IsId || !Name.IsPlain ? null : Text));

    /// <summary>The id, where the reference carries it; null where the server must be asked.</summary>
    internal string? KnownId => IsId ? Text : Object is { } given ? Identity.IdOf(given) : null;

    void IObjectReference.TakeLiterally()
    {
        if (_kind == ReferenceKind.Any)
        {
            _kind = ReferenceKind.Name;
            _name = null;
        }
    }

    void IObjectReference.Learn(string? name) => _found = name;

    string? IObjectReference.Service => (Identity as Noun<T>)?.Service;

    Task IObjectReference.ExpectAsync(PrivXClient client, IReadOnlyCollection<IObjectReference> all, CancellationToken token) =>
        Identity is Noun<T> noun ? NameBook.Of(client).ExpectAsync(noun, all.OfType<ObjectReference<T>>().ToArray(), token) : Task.CompletedTask;

    async Task<(string Id, string? Name)> IObjectReference.ResolveAsync(PrivXClient client, CancellationToken token, NameAge age)
    {
        Noun<T> noun = Nouns.Of<T>();
        T found = await Resolver.ResolveOneAsync(client, noun, this, token, age).ConfigureAwait(false);
        return (noun.NeedId(found), noun.NameOf(found));
    }

    /// <summary>The id or name as given, or the name of the object.</summary>
    public override string ToString() => Text ?? Identity.NameOf(Object!) ?? Identity.IdOf(Object!) ?? Identity.Name;

    private static string NotEmpty(string? text) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("Give an id, a name or an object; the text is empty.", nameof(text))

        // What a Guid is before it is set: no object has it.
        : text == NoId ? throw new ArgumentException("Give an id, a name or an object; the id is all zeros.", nameof(text))
        : text!;

    private static string? EntryOf(IDictionary entries, params string[] names) => entries.Keys.Cast<object>()
        .Where(key => names.Contains(key.ToString(), StringComparer.OrdinalIgnoreCase))
        .Select(key => NullIfEmpty(entries[key]?.ToString()))
        .FirstOrDefault(text => text is not null);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
