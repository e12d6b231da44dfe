namespace PrivX.Contract;

/// <summary>Where the client's code for something comes from (<c>x-client</c>).</summary>
public enum ClientCode
{
    /// <summary>It is generated from the contract.</summary>
    Generated,

    /// <summary>It is written by hand, in a partial class beside the generated ones.</summary>
    Hand,

    /// <summary>There is none.</summary>
    None,
}
