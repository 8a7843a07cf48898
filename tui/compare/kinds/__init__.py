"""An edit or a whole paragraph -> what kind of change it is."""
