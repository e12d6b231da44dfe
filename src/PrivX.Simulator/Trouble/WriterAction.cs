namespace PrivX.Simulator.Trouble;

/// <summary>What a writer does with the objects of a collection.</summary>
internal enum WriterAction
{
    /// <summary>Changes one after the other.</summary>
    Change,

    /// <summary>Adds copies under new names.</summary>
    Add,

    /// <summary>Removes one after the other.</summary>
    Remove,
}
