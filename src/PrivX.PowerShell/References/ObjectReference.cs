using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>
/// What a parameter that means an object takes: its id, its name, a name with wildcards, the object itself, the object as it came back from a
/// job or a remote session, or a row (of a CSV file) with the property <c>&lt;Noun&gt;Id</c>. An object of another kind is refused, so that one noun's
/// id is never taken for another's.
/// </summary>
/// <typeparam name="T">Model of the object.</typeparam>
public abstract class ObjectReference<T> : IObjectReference
    where T : PrivXObject
{
    private protected ObjectReference(string text)
    {
        Text = string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("Give an id, a name or an object; the text is empty.", nameof(text)) : text.Trim();
        if (IsPattern)
        {
            // A pattern that is none is refused where the parameter is bound.
            WildcardPattern.Get(Text, WildcardOptions.None).IsMatch(string.Empty);
        }
    }

    private protected ObjectReference(T value)
    {
        Object = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <param name="value">What was given.</param>
    /// <param name="noun">The noun, as in the property that a row tells the id with.</param>
    /// <param name="kin">Types of other objects that name one of this noun by Id and Name; those called <c>&lt;Noun&gt;Handle</c> do anyway.</param>
    private protected ObjectReference(PSObject value, string noun, params string[] kin)
    {
        object? given = value?.BaseObject;
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
            case PrivXObject other when other.GetType().Name is var type && (type == noun + "Handle" || kin.Contains(type)):
                Text = (value!.Properties["Id"]?.Value ?? value.Properties["Name"]?.Value)?.ToString()
                    ?? throw new ArgumentException($"The {type} tells neither id nor name.", nameof(value));
                return;
        }

        string typeName = typeof(T).FullName!;
        bool isDeserialized = value?.TypeNames.Contains("Deserialized." + typeName) == true;
        IsRow = given is PSCustomObject && value!.TypeNames.All(name => !name.StartsWith("Deserialized.PrivX.", StringComparison.Ordinal));
        string? property = isDeserialized ? "Id" : IsRow ? noun + "Id" : null;
        Text = property is not null && value!.Properties[property]?.Value?.ToString() is { Length: > 0 } found
            ? found
            : throw new ArgumentException($"Give the id or the name of a {noun}, a {typeName} object, or a row with the property {noun}Id.", nameof(value));
    }

    /// <summary>The object, where one was given.</summary>
    internal T? Object { get; }

    /// <summary>True for a row, whose other columns may be meant as data.</summary>
    internal bool IsRow { get; }

    /// <summary>The id or name, where none was given.</summary>
    internal string? Text { get; }

    internal bool IsId => Text is not null && Guid.TryParse(Text, out _);

    internal bool IsPattern => Text is not null && WildcardPattern.ContainsWildcardCharacters(Text);

    /// <summary>How the reference is resolved; null for references that only their own noun's cmdlets take.</summary>
    internal virtual Noun<T>? Noun => null;

    string? IObjectReference.KnownId => IsId ? Text : Object is { } given ? Noun?.IdOf(given) : null;

    async Task<string> IObjectReference.ResolveIdAsync(PrivXClient client, CancellationToken token)
    {
        Noun<T> noun = Noun ?? throw new InvalidOperationException($"{GetType().Name} does not tell its noun.");
        T found = await Resolver.ResolveOneAsync(client, noun, this, token).ConfigureAwait(false);
        return noun.IdOf(found) ?? throw new PrivXUsageException("InvalidArgument", $"The {noun.Name} given has no id: it was never on the server.");
    }

    /// <summary>The id or name as given, or the name of the object.</summary>
    public override string ToString() => Text ?? Noun?.NameOf(Object!) ?? Object!.ToString() ?? string.Empty;
}
