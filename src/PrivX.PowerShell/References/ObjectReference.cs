using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>
/// What a parameter that means an object takes: its id, its name, a name with wildcards, the object itself, the object as it came back from a
/// job or a remote session, the handle by which another object names it, or a row (of a CSV file) with the property <c>&lt;Noun&gt;Id</c>. An
/// object of another kind is refused, so that one noun's id is never taken for another's.
/// </summary>
/// <typeparam name="T">Model of the object; its noun is in <see cref="Nouns"/>.</typeparam>
public sealed class ObjectReference<T> : IObjectReference
    where T : PrivXObject
{
    /// <summary>By id or name.</summary>
    public ObjectReference(string text)
    {
        Text = string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("Give an id, a name or an object; the text is empty.", nameof(text)) : text.Trim();
        if (IsPattern)
        {
            // A pattern that is none is refused where the parameter is bound.
            WildcardPattern.Get(Text, WildcardOptions.None).IsMatch(string.Empty);
        }
    }

    /// <summary>By id.</summary>
    public ObjectReference(Guid id)
    {
        Text = id.ToString();
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

    /// <summary>An object from a job or remote session, or a row.</summary>
    public ObjectReference(PSObject value)
    {
        object? given = value?.BaseObject;
        string noun = Identity.Word;
        switch (given)
        {
            case T model:
                Object = model;
                return;
            case string text:
                Text = text;
                return;
            case Guid id:
                Text = id.ToString();
                return;
            case PrivXObject or PSCustomObject when KindOf(value!) is { } type && (type == noun + "Handle" || Identity.Kin.Contains(type)):
                Text = (value!.Properties[noun + "Id"]?.Value ?? value.Properties[Identity.IdProperty]?.Value ?? value.Properties["Name"]?.Value)?.ToString()
                    ?? throw new ArgumentException($"The {type} tells neither id nor name.", nameof(value));
                NameText = value.Properties["Name"]?.Value?.ToString();
                NamedBy = value;
                return;
        }

        string typeName = typeof(T).FullName!;
        bool isDeserialized = value?.TypeNames.Contains("Deserialized." + typeName) == true;
        IsRow = given is PSCustomObject && value!.TypeNames.All(name => !name.StartsWith("Deserialized.PrivX.", StringComparison.Ordinal));
        string? property = isDeserialized ? Identity.IdProperty : IsRow ? noun + "Id" : null;
        Text = property is not null && value!.Properties[property]?.Value?.ToString() is { Length: > 0 } found
            ? found
            : throw new ArgumentException($"Give the id or the name of a {Identity.Name}, a {typeName} object, or a row with the property {noun}Id.", nameof(value));
        Saved = isDeserialized ? value : null;
        if (Identity is NestedNoun<T> nested)
        {
            ParentText = value!.Properties[nested.ParentWord + "Id"]?.Value?.ToString();
        }
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

    internal bool IsId => Text is not null && !IsPattern && Identity.IsId(Text);

    internal bool IsPattern => Text is not null && Identity.TakesWildcards && WildcardPattern.ContainsWildcardCharacters(Text);

    PrivXObject? IGivenObject.Given => Object;

    ObjectOrigin? IGivenObject.Origin => ((IOriginated?)Object ?? NamedBy?.BaseObject as IOriginated)?.Origin;

    string? IObjectReference.KnownId => KnownId;

    string? IObjectReference.KnownName => Object is { } given ? Identity.NameOf(given) : NameText ?? (IsId || IsPattern ? null : Text);

    /// <summary>The id, where the reference carries it; null where the server must be asked.</summary>
    internal string? KnownId => IsId ? Text : Object is { } given ? Identity.IdOf(given) : null;

    async Task<string> IObjectReference.ResolveIdAsync(PrivXClient client, CancellationToken token)
    {
        Noun<T> noun = Nouns.Of<T>();
        return noun.NeedId(await Resolver.ResolveOneAsync(client, noun, this, token).ConfigureAwait(false));
    }

    /// <summary>The id or name as given, or the name of the object.</summary>
    public override string ToString() => Text ?? Identity.NameOf(Object!) ?? Identity.IdOf(Object!) ?? Identity.Name;
}
