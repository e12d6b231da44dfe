using System.Text.Json.Nodes;

namespace PrivX.Simulator.State;

/// <summary>
/// One object of a collection. Never changed once made: a change puts a new one in its place. What is answered
/// (secrets masked, as UTF-8 JSON) is made once and kept, so that big lists are a matter of copying bytes.
/// </summary>
internal sealed class StoredObject
{
    private readonly IObjectSource _source;
    private byte[]? _answer;
    private byte[]? _searchText;

    public StoredObject(string id, string scope, IObjectSource source)
    {
        Id = id;
        Scope = scope;
        _source = source;
    }

    public string Id { get; }

    /// <summary>Path values of the parents, for collections below other objects.</summary>
    public string Scope { get; }

    /// <summary>The answer has been checked against the contract.</summary>
    public bool IsChecked { get; set; }

    /// <summary>The object with its real secrets. Shared: clone before changing it. Costs a parse for generated objects.</summary>
    public JsonObject Real => _source.Real();

    /// <summary>The answer may lack something that the object has.</summary>
    public bool MayHide => _source is DocumentSource;

    /// <summary>The object as it is answered.</summary>
    public byte[] Answer => _answer ??= _source.Answer(this);

    /// <summary>Every text of the answer in lower case, for keyword search. Made from the answer, so secrets are never found.</summary>
    public byte[] SearchText => _searchText ??= TextSearch.TextOf(Answer);
}
